"""What a desk was at any moment, told from its events alone: callbacks with their hours, tickets with their customers. The events
are the program's, the folding is not."""
import datetime
from dataclasses import dataclass
from desk import ZONE

EPOCH = datetime.date(1970, 1, 1)


def day(number):
    return EPOCH + datetime.timedelta(number)


def instant(seconds):
    return datetime.datetime.fromtimestamp(seconds, ZONE)


@dataclass
class Call:
    id: int
    program: str
    customer: int
    asset: int
    ticket: int
    anchor: datetime.date
    due_from: datetime.date
    due_to: datetime.date
    call_at: datetime.datetime
    first_at: datetime.datetime  # as it was scheduled
    late: bool
    reason: str
    made_at: datetime.datetime
    state: str = "open"
    moved: bool = False
    tries: int = 0
    into: int = 0
    ended_at: datetime.datetime = None

    def listed_from(self):
        return self.call_at.date() if self.moved else self.due_from

    def listed_until(self):
        return max(self.due_to, self.call_at.date()) + datetime.timedelta(7)


class Replay:
    def __init__(self):
        self.calls, self.customers, self.open_tickets, self.closings, self.reopenings = {}, {}, {}, {}, {}
        self.openness = {}  # of a customer: (when, how many tickets were open from then on)

    def take(self, event):
        at = datetime.datetime.fromisoformat(event["recorded_at"])
        if event["object"] == "callback":
            self.callback(event["id"], event["kind"], event["body"], at)
        elif event["object"] == "ticket":
            self.ticket(event["id"], event["kind"], event["body"], at)

    def callback(self, key, kind, body, at):
        if kind == "callback_scheduled":
            call_at = instant(body["call_at"])
            self.calls[key] = Call(key, body["program"], body["customer"], body.get("asset", 0), body.get("ticket", 0),
                                   day(body["anchor"]), day(body["due_from"]), day(body["due_to"]), call_at, call_at,
                                   body.get("late", False), body.get("reason", ""), at)
            return
        call = self.calls[key]
        if kind == "callback_done" and not body.get("reached"):
            call.tries += 1
            if body.get("given_up"):
                self.end(call, "unreached", at)
            else:
                call.call_at, call.moved = instant(body["call_at"]), True
        elif kind == "callback_rescheduled":
            call.call_at, call.moved = instant(body["call_at"]), True
        elif kind == "callback_merged":
            call.into = body["into"]
            self.end(call, "merged", at)
        elif kind in ("callback_done", "callback_skipped", "callback_missed", "callback_dropped"):
            self.end(call, kind.removeprefix("callback_"), at)

    def is_open(self, customer, when):
        """Whether the customer had an open ticket then."""
        counts = [count for at, count in self.openness.get(customer, []) if at <= when]
        return bool(counts and counts[-1])

    def opened_until(self, customer):
        """The day on which the customer's last open ticket ended so far."""
        counts = self.openness.get(customer, [])
        ends = [at for (_, before), (at, after) in zip(counts, counts[1:]) if after < before]
        return ends[-1].date() if ends else datetime.date.min

    @staticmethod
    def end(call, state, at):
        call.state, call.ended_at = state, at

    def ticket(self, key, kind, body, at):
        if kind == "opened":
            self.open_tickets[key] = self.customers[key] = body.get("customer", 0)
        elif kind in ("resolved", "closed", "cancelled", "merged"):
            self.open_tickets.pop(key, None)
        elif kind == "reopened" or (kind == "confirmed" and not body.get("satisfied")):
            self.open_tickets[key] = self.customers[key]
        customer = self.customers.get(key, 0)
        if customer:
            count = sum(1 for each in self.open_tickets.values() if each == customer)
            self.openness.setdefault(customer, []).append((at, count))
        if kind == "closed":
            self.closings.setdefault(key, []).append(at)
        if kind == "reopened":
            self.reopenings.setdefault(key, []).append(at)
