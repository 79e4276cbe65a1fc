"""What a running Rådbot must not forget: its queue, answers, people, places, feedback, drafts, what models cost, and audit lines.

Kept apart from the library, which can be rebuilt from the documents; this cannot. Knows nothing of Slack: ids are plain text.
"""
