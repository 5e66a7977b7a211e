"""Somebody wants to ask the moderator something from the hall, or to know whether that can be done."""

HALL = "hall"
