"""From Slack's payloads to the queue. Nothing is decided or answered here; a listener returns when the job is safely kept, and Slack is told then."""
