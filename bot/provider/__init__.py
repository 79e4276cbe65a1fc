"""A language model of a provider, or on one's own server: asked within caps, listened to with care, and let go when it does not deliver."""
