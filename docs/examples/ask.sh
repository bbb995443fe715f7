#!/usr/bin/env bash
# Asks a question that holds no quotes, and prints the chat completion.
# Usage: DESKHAND_URL=… DESKHAND_API_KEY=… ask.sh "How do I pause my subscription?"
set -euo pipefail

curl --silent --show-error --fail-with-body "$DESKHAND_URL/v1/chat/completions" \
  -H "Authorization: Bearer $DESKHAND_API_KEY" \
  -H "Content-Type: application/json" \
  -d "{\"model\": \"deskhand\", \"messages\": [{\"role\": \"user\", \"content\": \"$1\"}]}"
