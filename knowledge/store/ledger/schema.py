"""The ledger's tables. Times are seconds since 1970 (UTC); JSON is kept as text so that SQLite and PostgreSQL hold the same."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

jobs = Table(
    "ledger_jobs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", String(255), nullable=False, unique=True),
    Column("kind", String(40), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("lane", String(255), nullable=False),
    Column("payload", Text, nullable=False),
    Column("owner", String(255)),
    Column("lease_until", Float),
    Column("run_after", Float, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("anchor", Text),
    Column("reserving", Boolean, nullable=False, default=False),
    Column("stop_requested", Boolean, nullable=False, default=False),
    Column("answer_id", String(40)),
    Column("created_at", Float, nullable=False),
    Column("finished_at", Float),
    Index("ledger_jobs_waiting", "state", "stage", "id"),
    Index("ledger_jobs_lane", "lane", "state"),
)

answers = Table(
    "ledger_answers",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("job_key", String(255), nullable=False, unique=True),
    Column("conversation", String(255), nullable=False),
    Column("channel", String(60), nullable=False),
    Column("thread", String(60)),
    Column("person", String(60), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("turn", Text, nullable=False),
    Column("role", String(40), nullable=False),
    Column("open_only", Boolean, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("model", String(120), nullable=False),
    Column("found", Boolean, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("created_at", Float, nullable=False),
    Index("ledger_answers_conversation", "conversation", "created_at"),
    Index("ledger_answers_person", "person", "created_at"),
    Index("ledger_answers_channel", "channel", "created_at"),
)

people = Table(
    "ledger_people",
    metadata,
    Column("person", String(60), primary_key=True),
    Column("role", String(40), nullable=False),
    Column("cleared", Boolean, nullable=False),
    Column("committees", Text, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("changed_by", String(60), nullable=False),
    Column("changed_at", Float, nullable=False),
)

places = Table(
    "ledger_places",
    metadata,
    Column("channel", String(60), primary_key=True),
    Column("cleared", Boolean, nullable=False),
    Column("changed_by", String(60), nullable=False),
    Column("changed_at", Float, nullable=False),
)

feedback = Table(
    "ledger_feedback",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("answer_id", String(40), nullable=False),
    Column("person", String(60), nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("reason", Text),
    Column("created_at", Float, nullable=False),
    UniqueConstraint("answer_id", "person"),
)

drafts = Table(
    "ledger_drafts",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("order_text", Text, nullable=False),
    Column("owner", String(60), nullable=False),
    Column("approver", String(60)),
    Column("approved_at", Float),
    Column("open_only", Boolean, nullable=False),
    Column("channel", String(60), nullable=False),
    Column("thread", String(60)),
    Column("message", String(60)),
    Column("canvas", String(60)),
    Column("created_at", Float, nullable=False),
    Column("changed_at", Float, nullable=False),
)

audit = Table(
    "ledger_audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Float, nullable=False),
    Column("what", String(40), nullable=False),
    Column("person", String(60), nullable=False),
    Column("channel", String(60)),
    Column("detail", Text, nullable=False),
    Index("ledger_audit_at", "at"),
)

switches = Table(
    "ledger_switches",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed_by", String(60), nullable=False),
    Column("changed_at", Float, nullable=False),
)

spending = Table(
    "ledger_spending",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("person", String(60), nullable=False),
    Column("model", String(120), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("at", Float, nullable=False),
    Index("ledger_spending_day", "day", "person"),
)
