"""Schedules → focus areas and their activities."""

from knowledge.parse.schedule.parser import ScheduleParser

PARSER = ScheduleParser()

__all__ = ["PARSER", "ScheduleParser"]
