"""Ordstyrer: a conference assistant that answers from the programme."""
