"""Questions from the hall: what attendees want asked of an item, with likes, for whoever moderates it."""
