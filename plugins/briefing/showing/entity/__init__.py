"""The page of an actor, a place, an event."""
