"""Ordstyrer, seen from outside."""
