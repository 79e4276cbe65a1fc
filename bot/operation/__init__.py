"""Running Rådbot: quotas, health, figures, logs, retention, feedback as an eval file."""
