#include "aftersales/domain/escalation.hpp"
#include "tests/calendar/a_calendar.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace aftersales;
using namespace aftersales::domain;
using calendar::Duration;

namespace {

const calendar::WorkCalendar& office() {
    static const auto built = calendar::an_office().built();
    return built;
}

const FindCalendar find_office = [](const std::string&) -> Result<const calendar::WorkCalendar*> { return &office(); };
const FindCalendar no_calendar = [](const std::string& name) -> Result<const calendar::WorkCalendar*> {
    return fail(ErrorKind::policy, "there is no calendar '" + name + "'");
};

Duration lasting(const char* text) { return *calendar::read_duration(text); }

// "03-02 09:00" of 2026, in Shanghai.
Instant when(const std::string& text) {
    return *calendar::read_instant("2026-" + text.substr(0, 5) + "T" + text.substr(6) + ":00+08:00");
}
std::string said(Instant at) {
    const auto text = calendar::print(at, std::chrono::hours{8});
    return text.substr(5, 5) + " " + text.substr(11, text[17] == '0' && text[18] == '0' ? 5 : 8);
}

Step percent(int percent) {
    return {.id = "p" + std::to_string(percent),
            .at = {.kind = StepAt::Kind::percent, .percent = percent},
            .clock = ClockName::respond};
}
Step at_due() { return {.id = "due", .at = {.kind = StepAt::Kind::due}, .clock = ClockName::respond}; }
Step before_due(const char* offset) {
    return {.id = std::string{"due-"} + offset,
            .at = {.kind = StepAt::Kind::due, .offset = lasting(offset), .before = true},
            .clock = ClockName::respond};
}
Step after_due(const char* offset) {
    return {.id = std::string{"due+"} + offset,
            .at = {.kind = StepAt::Kind::due, .offset = lasting(offset)},
            .clock = ClockName::respond};
}
Step repeated(Step step, const char* every, int times) {
    step.repeat = lasting(every);
    step.times = times;
    return step;
}

Clock running(const char* target, const char* start, const char* due) {
    return {.name = ClockName::respond,
            .target = target,
            .calendar = "office",
            .started_at = when(start),
            .due_at = when(due)};
}
Ticket with(Clock clock) { return {.clocks = {std::move(clock)}}; }

// "step@instant" of each due step, "#k" behind repeated takings.
std::string due(const Ticket& ticket, const std::vector<Step>& steps, const char* until, const Facts& facts = {}) {
    const auto taken = due_steps(ticket, steps, facts, when(until), find_office);
    if (!taken) return taken.error().message;
    std::string all;
    for (const auto& each : *taken) {
        all += (all.empty() ? "" : ", ") + each.step->id + "@" + said(each.at);
        if (each.times > 1) all += "#" + std::to_string(each.times);
    }
    return all;
}
std::string next(const Ticket& ticket, const std::vector<Step>& steps) {
    const auto at = next_step_at(ticket, steps, find_office);
    return !at ? at.error().message : *at ? said(**at) : "none";
}

}  // namespace

TEST_CASE("a percentage of an elapsed target counts from the start") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    CHECK(due(ticket, {percent(75)}, "03-02 11:59") == "");
    CHECK(due(ticket, {percent(75)}, "03-02 12:00") == "p75@03-02 12:00");
    CHECK(next(ticket, {percent(75)}) == "03-02 12:00");
    CHECK(next(ticket, {percent(0)}) == "03-02 09:00");
    CHECK(next(ticket, {percent(100)}) == "03-02 13:00");
    CHECK(next(ticket, {percent(150)}) == "03-02 15:00");
}

TEST_CASE("seconds of a percentage are rounded up: it must have passed") {
    const auto ticket = with(running("1m", "03-02 09:00", "03-02 09:01"));
    CHECK(next(ticket, {percent(33)}) == "03-02 09:00:20");
    CHECK(next(ticket, {percent(50)}) == "03-02 09:00:30");
}

TEST_CASE("after pauses the percentage is counted back from the due time they moved") {
    // Four hours, two of which were left when two hours of waiting ended.
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 15:00"));
    CHECK(next(ticket, {percent(75)}) == "03-02 14:00");
}

TEST_CASE("a percentage of working hours counts working time") {
    // 3 of 6 hours are the morning: they have passed at noon, not after the break.
    const auto ticket = with(running("6bh", "03-02 09:00", "03-02 16:30"));
    CHECK(next(ticket, {percent(50)}) == "03-02 12:00");
    CHECK(next(ticket, {percent(75)}) == "03-02 15:00");
    CHECK(next(ticket, {percent(125)}) == "03-02 18:00");
}

TEST_CASE("after pauses a percentage of working hours is counted back from the due time") {
    const auto ticket = with(running("6bh", "03-02 09:00", "03-03 10:00"));
    CHECK(next(ticket, {percent(75)}) == "03-02 17:30");
    CHECK(next(ticket, {percent(125)}) == "03-03 11:30");
}

TEST_CASE("a percentage of working days is of the working time between start and due") {
    // From Monday 16:00 to Tuesday 18:00 are 2 + 7.5 working hours.
    const auto ticket = with(running("1bd", "03-02 16:00", "03-03 18:00"));
    CHECK(next(ticket, {percent(50)}) == "03-03 11:45");
    CHECK(next(ticket, {percent(100)}) == "03-03 18:00");
    CHECK(next(ticket, {percent(80)}) == "03-03 16:06");
}

TEST_CASE("a percentage of a promise is of the time until the end of the promised day") {
    Clock promise = running("2026-03-03", "03-02 00:00", "03-04 00:00");
    promise.name = ClockName::promise;
    Step half = percent(50);
    half.clock = ClockName::promise;
    CHECK(next(with(promise), {half}) == "03-03 00:00");
}

TEST_CASE("a step may lie before or after the due time, in elapsed or working time") {
    const auto ticket = with(running("1bd", "03-02 10:00", "03-03 18:00"));
    CHECK(next(ticket, {at_due()}) == "03-03 18:00");
    CHECK(next(ticket, {before_due("30m")}) == "03-03 17:30");
    CHECK(next(ticket, {after_due("4h")}) == "03-03 22:00");
    CHECK(next(ticket, {after_due("1bh")}) == "03-04 10:00");
    CHECK(next(ticket, {after_due("1bd")}) == "03-04 18:00");
    CHECK(next(ticket, {before_due("2bh")}) == "03-03 16:00");
}

TEST_CASE("working time before the due time is the latest such instant") {
    // 4.5 hours before 18:00 lies the break, of which 13:30 is the latest.
    CHECK(next(with(running("8bh", "03-02 09:00", "03-03 18:00")), {before_due("270bm")}) == "03-03 13:30");
}

TEST_CASE("a step that falls before the clock's start is due at once") {
    const auto ticket = with(running("2h", "03-02 09:00", "03-02 11:00"));
    CHECK(due(ticket, {before_due("3h")}, "03-02 09:00") == "due-3h@03-02 09:00");
    CHECK(due(ticket, {before_due("3bh")}, "03-02 09:00") == "due-3bh@03-02 09:00");
}

TEST_CASE("a step is taken once for each run of a clock") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.taken = {{.step = "due", .clock = ClockName::respond, .run = 1, .due_at = when("03-02 13:00")}};
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "");
    CHECK(next(ticket, {at_due()}) == "none");
    auto second = running("4h", "03-04 09:00", "03-04 13:00");
    second.run = 2;
    ticket.clocks.push_back(second);
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-04 13:00");
}

TEST_CASE("what another step or another clock took does not count") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.taken = {{.step = "other", .clock = ClockName::respond, .due_at = when("03-02 13:00")},
                    {.step = "due", .clock = ClockName::resolve, .due_at = when("03-02 13:00")}};
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-02 13:00");
}

TEST_CASE("a clock stopped at or before the instant takes no step, one stopped later does, however late it is asked") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::met;
    clock.stopped_at = when("03-02 12:00");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "");
    CHECK(next(with(clock), {percent(75)}) == "none");
    clock.stopped_at = when("03-02 12:01");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
    clock.stopped_at = when("03-02 13:00");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
    clock.state = ClockState::missed;
    clock.stopped_at = when("03-02 13:01");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00, due@03-02 13:00");
}

TEST_CASE("a clock ended without a verdict takes what was due before it ended") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::ended;
    clock.stopped_at = when("03-02 12:30");
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "p75@03-02 12:00");
}

TEST_CASE("a paused clock has no due time, hence no steps") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::paused;
    clock.due_at.reset();
    clock.paused_at = when("03-02 12:30");
    clock.left = 1800;
    CHECK(due(with(clock), {percent(75), at_due()}, "03-09 09:00") == "");
    CHECK(next(with(clock), {percent(75), at_due()}) == "none");
}

TEST_CASE("cancelled and merged tickets take no steps") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    for (const auto status : {Status::cancelled, Status::merged}) {
        ticket.status = status;
        CHECK(due(ticket, {at_due()}, "03-09 09:00") == "");
        CHECK(next(ticket, {at_due()}) == "none");
    }
    ticket.status = Status::closed;
    CHECK(due(ticket, {at_due()}, "03-09 09:00") == "due@03-02 13:00");
}

TEST_CASE("imported history takes no step that was due at or before the import") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.imported_at = when("03-02 13:00");
    CHECK(due(ticket, {percent(75), at_due(), after_due("1h")}, "03-09 09:00") == "due+1h@03-02 14:00");
    CHECK(next(ticket, {percent(75), at_due(), after_due("1h")}) == "03-02 14:00");
}

TEST_CASE("only steps whose condition holds are due, but the agenda asks for all of them") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto step = at_due();
    step.when = {.priority = {"urgent"}};
    CHECK(due(ticket, {step}, "03-09 09:00", {.priority = "general"}) == "");
    CHECK(due(ticket, {step}, "03-09 09:00", {.priority = "urgent"}) == "due@03-02 13:00");
    CHECK(next(ticket, {step}) == "03-02 13:00");
}

TEST_CASE("steps come in the order of their instants, then of the policy") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto resolve = running("2h", "03-02 09:00", "03-02 11:00");
    resolve.name = ClockName::resolve;
    ticket.clocks.push_back(resolve);
    auto first = at_due();
    first.id = "first";
    auto other = at_due();
    other.id = "resolve";
    other.clock = ClockName::resolve;
    CHECK(due(ticket, {at_due(), first, other, percent(50)}, "03-09 09:00") ==
          "resolve@03-02 11:00, p50@03-02 11:00, due@03-02 13:00, first@03-02 13:00");
}

TEST_CASE("a step is for its own clock, and steps of events are not the sweep's") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    auto other = at_due();
    other.clock = ClockName::resolve;
    const Step opened{.id = "opened", .at = {.kind = StepAt::Kind::opened}, .clock = ClockName::respond};
    const Step unsatisfied{.id = "u", .at = {.kind = StepAt::Kind::unsatisfied}, .clock = ClockName::respond};
    const Step recurring{.id = "r", .at = {.kind = StepAt::Kind::recurring}, .clock = ClockName::respond};
    CHECK(due(ticket, {other, opened, unsatisfied, recurring}, "03-09 09:00") == "");
    CHECK(next(ticket, {other, opened, unsatisfied, recurring}) == "none");
}

TEST_CASE("a repeated step is taken again while the clock runs, as often as `times` says in all") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    const std::vector<Step> steps{repeated(at_due(), "4bh", 3)};
    // Work from 13:30: 17:30, then 3.5 hours of the next day after half an hour.
    CHECK(due(ticket, steps, "03-02 17:29") == "due@03-02 13:00");
    CHECK(due(ticket, steps, "03-02 17:30") == "due@03-02 13:00, due@03-02 17:30#2");
    CHECK(due(ticket, steps, "03-31 09:00") == "due@03-02 13:00, due@03-02 17:30#2, due@03-03 14:00#3");
    CHECK(due(ticket, {repeated(at_due(), "1h", 0)}, "03-02 16:00") ==
          "due@03-02 13:00, due@03-02 14:00#2, due@03-02 15:00#3, due@03-02 16:00#4");
    CHECK(due(ticket, {repeated(at_due(), "1h", 1)}, "03-31 09:00") == "due@03-02 13:00");
}

TEST_CASE("a repetition counts from the step's own instant, and no pause moves it") {
    // Taken when the clock was due at 13:00; a wait has moved the due time since.
    auto ticket = with(running("4h", "03-02 09:00", "03-04 13:00"));
    ticket.taken = {{.step = "due", .clock = ClockName::respond, .times = 1, .due_at = when("03-02 13:00")}};
    const std::vector<Step> steps{repeated(at_due(), "2d", 3)};
    CHECK(next(ticket, steps) == "03-04 13:00");
    CHECK(due(ticket, steps, "03-09 09:00") == "due@03-04 13:00#2, due@03-06 13:00#3");
    ticket.taken[0].times = 3;
    CHECK(next(ticket, steps) == "none");
}

TEST_CASE("no repetition falls at or after the clock's stop") {
    auto clock = running("4h", "03-02 09:00", "03-02 13:00");
    clock.state = ClockState::missed;
    clock.stopped_at = when("03-02 15:00");
    CHECK(due(with(clock), {repeated(at_due(), "1h", 0)}, "03-09 09:00") == "due@03-02 13:00, due@03-02 14:00#2");
}

TEST_CASE("repetitions after an import are those that fall after it") {
    auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    ticket.imported_at = when("03-02 14:30");
    CHECK(due(ticket, {repeated(at_due(), "1h", 4)}, "03-09 09:00") == "due@03-02 15:00#3, due@03-02 16:00#4");
}

TEST_CASE("elapsed targets need no calendar, and one that is missing is an error where it is needed") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    CHECK(due_steps(ticket, {percent(75), before_due("1h")}, {}, when("03-09 09:00"), no_calendar)->size() == 2);
    CHECK(due_steps(ticket, {before_due("1bh")}, {}, when("03-09 09:00"), no_calendar).error().kind ==
          ErrorKind::policy);
    CHECK_FALSE(next_step_at(ticket, {before_due("1bh")}, no_calendar).has_value());
}

namespace {

// A ticket with one clock of a random target, and a few random steps.
struct Scene {
    Ticket ticket;
    std::vector<Step> steps;
};
Scene some_scene() {
    const auto start = when("03-02 00:00") + std::chrono::minutes{*rc::gen::inRange(0, 7 * 24 * 60)};
    const auto target = *rc::gen::element<std::string>("4h", "90m", "8bh", "3bh", "1bd", "2bd");
    const auto duration = lasting(target.c_str());
    const auto begins = *office().add(start, duration);
    Clock clock{
        .name = ClockName::respond, .target = target, .calendar = "office", .started_at = start, .due_at = begins};
    if (*rc::gen::arbitrary<bool>()) {
        clock.stopped_at = start + std::chrono::minutes{*rc::gen::inRange(0, 5 * 24 * 60)};
        clock.state = ClockState::met;
    }
    Scene scene{.ticket = with(clock), .steps = {}};
    const auto count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
        auto step = *rc::gen::element(percent(*rc::gen::inRange(0, 160)), at_due(), before_due("1h"), before_due("2bh"),
                                      after_due("3bh"));
        step.id += "/" + std::to_string(i);
        scene.steps.push_back(*rc::gen::arbitrary<bool>() ? repeated(step, "2bh", *rc::gen::inRange(1, 5)) : step);
    }
    return scene;
}

void take(Ticket& ticket, const std::vector<DueStep>& taken) {
    for (const auto& each : taken) {
        std::erase_if(ticket.taken, [&](const Taken& old) { return old.step == each.step->id; });
        ticket.taken.push_back(
            {.step = each.step->id, .clock = each.clock, .run = each.run, .times = each.times, .due_at = each.at});
    }
}

}  // namespace

TEST_CASE("a second sweep at the same instant finds nothing") {
    CHECK(rc::check("sweep twice", [] {
        auto [ticket, steps] = some_scene();
        const auto until = when("03-02 00:00") + std::chrono::hours{*rc::gen::inRange(0, 20 * 24)};
        take(ticket, *due_steps(ticket, steps, {}, until, find_office));
        RC_ASSERT(due_steps(ticket, steps, {}, until, find_office)->empty());
        const auto at = *next_step_at(ticket, steps, find_office);
        RC_ASSERT((!at || *at > until));
    }));
}

TEST_CASE("a late sweep takes the steps that sweeps in between would have taken") {
    CHECK(rc::check("sweep seldom or often", [] {
        auto [ticket, steps] = some_scene();
        const auto once = *due_steps(ticket, steps, {}, when("03-20 00:00"), find_office);
        std::vector<std::pair<std::string, Instant>> often;
        for (auto until = when("03-02 00:00"); until <= when("03-20 00:00"); until += std::chrono::hours{7}) {
            const auto found = *due_steps(ticket, steps, {}, until, find_office);
            for (const auto& each : found) often.emplace_back(each.step->id, each.at);
            take(ticket, found);
        }
        for (const auto& each : *due_steps(ticket, steps, {}, when("03-20 00:00"), find_office))
            often.emplace_back(each.step->id, each.at);
        std::vector<std::pair<std::string, Instant>> together;
        for (const auto& each : once) together.emplace_back(each.step->id, each.at);
        std::sort(often.begin(), often.end());
        std::sort(together.begin(), together.end());
        RC_ASSERT(often == together);
    }));
}

TEST_CASE("the agenda is the first due step, and every step falls between start and stop") {
    CHECK(rc::check("order", [] {
        const auto [ticket, steps] = some_scene();
        const auto all = *due_steps(ticket, steps, {}, when("12-31 00:00"), find_office);
        const auto first = *next_step_at(ticket, steps, find_office);
        RC_ASSERT(first.has_value() == !all.empty());
        if (!all.empty()) RC_ASSERT(*first == all.front().at);
        RC_ASSERT(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
        const auto& clock = ticket.clocks[0];
        for (const auto& each : all) {
            RC_ASSERT(each.at >= clock.started_at);
            RC_ASSERT((!clock.stopped_at || each.at < *clock.stopped_at));
        }
    }));
}

TEST_CASE("a larger percentage is never earlier, and none up to 100 is after the due time") {
    CHECK(rc::check("monotone", [] {
        const auto [ticket, steps] = some_scene();
        auto going = ticket;
        going.clocks[0].stopped_at.reset();
        const auto low = *rc::gen::inRange(0, 100);
        const auto high = *rc::gen::inRange(low, 101);
        const auto a = **next_step_at(going, {percent(low)}, find_office);
        const auto b = **next_step_at(going, {percent(high)}, find_office);
        RC_ASSERT(a <= b);
        RC_ASSERT(b <= *going.clocks[0].due_at);
    }));
}
