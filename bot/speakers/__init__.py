"""Speakers: which chats are linked with which people of the programme, and how they come to be."""
