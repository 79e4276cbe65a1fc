"""Pure builders: values in, typed Block Kit out. Nothing here calls Slack or decides what may be seen."""
