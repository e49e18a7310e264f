"""The outbox at the end of the quarter: no notice is lost, and none is delivered again once its delivery was written down."""
import datetime, json
from collections import Counter, defaultdict


def delivered(home):
    """Of each key: what came of it, in order, as (when, what). A sender that was shot had others on their way, too."""
    lines = [line.split() for line in (home / "delivered").read_text(encoding="utf-8").splitlines()]
    shot = {when for _, when, what in lines if what == "killed"}
    log = defaultdict(list)
    for key, when, what in lines:
        log[key].append((when, "killed" if what == "sent" and when in shot else what))
    return log


class Outbox:
    def __init__(self, desk, now, policy, replay, records, waits):
        self.notices = [json.loads(line) for line in desk.tell(now, "notify", "list", "-O", "jsonl").splitlines()]
        self.log, self.policy, self.replay, self.records = delivered(desk.home), policy, replay, records
        self.waits, self.found = waits, []

    def check(self, right, what):
        if not right:
            self.found.append(what)

    def wrong(self):
        keys = [notice["key"] for notice in self.notices]
        self.check(len(keys) == len(set(keys)) and all(keys), "notices share a key")
        self.check(set(self.log) <= set(keys), f"nobody wrote {sorted(set(self.log) - set(keys))[:3]}")
        for notice in self.notices:
            self.check_end(notice, self.log[notice["key"]])
        self.check_steps()
        self.check_reminders()
        return self.found

    def check_end(self, notice, tries):
        what = f"notice {notice['id']} ({notice['event']} to {notice['to']}) is {notice['state']} after {tries}"
        outcomes = [outcome for _, outcome in tries]
        if notice["state"] == "sent":
            self.check(outcomes and outcomes[-1] in ("sent", "killed"), f"{what}, and was not delivered")
            self.check("sent" not in outcomes[:-1], f"{what}: tried again after it was delivered")
        else:
            self.check(notice["state"] in ("failed", "cancelled"), f"{what}: lost")
            self.check(notice["trouble"], f"{what} for no reason")
            self.check("sent" not in outcomes, f"{what}, and was delivered")

    def check_steps(self):
        """Each step that was taken told whom it says; the assignee is whoever it was then."""
        told = Counter((notice["ticket"], notice["event"], notice["to"]) for notice in self.notices if notice["ticket"])
        wanted = Counter()
        for event in self.records["event"]:
            if event["object"] == "ticket" and event["kind"] == "escalated":
                for action in event["body"].get("actions", []):
                    verb, _, whom = action.partition(" ")
                    if verb == "notify" and whom.startswith("role:"):
                        wanted.update((event["id"], event["body"]["step"], f"staff:{person['id']}")
                                      for person in self.policy["staff"] if whom[5:] in person["roles"])
        for key, times in wanted.items():
            self.check(told[key] >= times, f"step {key[1]} of ticket {key[0]} told {key[2]} {told[key]} times, not {times}")

    def check_reminders(self):
        """A customer with a phone is told of a call to come, and not of one that is over, or held."""
        phones = {each["id"] for each in self.records["customer"] if each["phone"]}
        reminded = defaultdict(list)
        for notice in self.notices:
            if notice["event"] == "callback":
                reminded[notice["callback"]].append(notice)
        for call in self.replay.calls.values():
            merged_at_once = call.state == "merged" and call.ended_at == call.made_at
            ahead = call.first_at > call.made_at and not merged_at_once and call.customer in phones
            ahead = ahead and not (self.waits(call) and self.replay.is_open(call.customer, call.made_at))
            self.check(not ahead or reminded[call.id], f"nobody was told of callback {call.id}")
            for notice in reminded[call.id]:
                for when, what in self.log[notice["key"]]:
                    self.check(not call.ended_at or when <= call.ended_at.isoformat(),
                               f"callback {call.id} was over and still announced: {when} {what}")
                    held = self.waits(call) and self.replay.is_open(call.customer, datetime.datetime.fromisoformat(when))
                    self.check(not held, f"callback {call.id} was held and still announced: {when} {what}")
