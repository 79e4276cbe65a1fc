"""Printed tables in any family of documents: columns kept in place, bars, semicolons, tabs, dotted leaders.

`printed_tables` is applied to every parse; what a family already reads as its own records is left to it.
"""

from knowledge.parse.printed_tables.read import printed_tables

__all__ = ["printed_tables"]
