"""Action plans → actions with their six fields."""

from knowledge.parse.action_plan.parser import ActionPlanParser

PARSER = ActionPlanParser()

__all__ = ["PARSER", "ActionPlanParser"]
