"""Organisers: who they are, how they become it, what they did, and how what they want is carried out."""
