# What a careful step of a workflow does to add one file: `loop.sh CHECKOUT ID`. Begins when a line arrives, so that many
# begin together.
cd "$1" || exit 1
read -r _
file=.github/agent-system/agents/$2.json
printf '{\n  "id": "%s",\n  "specialization": "reviewer",\n  "status": "active",\n  "spawned_at": "2026-01-31T12:00:00Z"\n}\n' "$2" > "$file"
git add "$file" && git commit --quiet --message "Add $2" || exit 1
attempt=0
until git pull --quiet --rebase origin main && git push --quiet origin HEAD:main; do
  attempt=$((attempt + 1))
  [ "$attempt" -lt 1000 ] || exit 1
  # Jitter of up to a second.
  sleep "$(od -An -N2 -tu2 /dev/urandom | awk '{ print $1 / 65536 }')"
done
