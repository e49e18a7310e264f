#include "aftersales/service/report/feedback.hpp"

#include <string_view>

namespace aftersales::service::report {
namespace {

class FeedbackSheet {
public:
    explicit FeedbackSheet(const FeedbackQuestion& question) : question_{question} {}

    void add(const store::Moment& moment) {
        const bool complaint = moment.what == store::Happened::opened &&
                               question_.kind_of(moment.category) == domain::CategoryKind::complaint;
        const auto score = score_of(moment);
        if (!complaint && !score) return;
        auto& row = row_of(moment.group, moment.second);
        row.complaints += complaint ? 1 : 0;
        if (!score) return;
        ++row.of_tickets;
        add_score(row, *score);
    }

    void add(const store::Call& call) {
        if (call.due || (!call.score && !call.problem)) return;
        auto& row = row_of(call.group, call.second);
        row.problems += call.problem ? 1 : 0;
        row.settled += call.problem && call.problem_settled ? 1 : 0;
        if (!call.score) return;
        ++row.of_callbacks;
        add_score(row, *call.score);
    }

    void add(const store::Said& said) {
        if (said.kind == store::Said::Kind::suggestion) ++row_of(said.group, said.second).suggestions;
    }

    // Of what was before only scores count.
    void add_before(const store::Moment& moment) {
        if (const auto score = score_of(moment)) row_of(moment.group, moment.second).before.add(*score);
    }
    void add_before(const store::Call& call) {
        if (!call.due && call.score) row_of(call.group, call.second).before.add(*call.score);
    }

    std::vector<FeedbackRow> rows() {
        if (question_.by == Dimension::total) row_of("", "");
        std::vector<FeedbackRow> sorted;
        for (const auto place : groups_.sorted(question_.order)) sorted.push_back(rows_[place]);
        return sorted;
    }

private:
    FeedbackRow& row_of(std::string_view first, std::string_view second) {
        const auto place = groups_.place(first, second);
        if (place == rows_.size()) {
            rows_.push_back({.group = joined(groups_.at(place), question_.by), .parts = groups_.at(place)});
        }
        return rows_[place];
    }

    void add_score(FeedbackRow& row, int score) const {
        row.scores.add(score);
        row.low += question_.low_score && score <= *question_.low_score ? 1 : 0;
    }

    const FeedbackQuestion& question_;
    Groups groups_{question_.by};
    std::vector<FeedbackRow> rows_{};  // by the place of their groups
};

}  // namespace

std::optional<double> FeedbackRow::change() const {
    const auto now = scores.average();
    const auto then = before.average();
    if (!now || !then) return std::nullopt;
    return *now - *then;
}

Result<std::vector<FeedbackRow>> feedback(const store::Statistics& statistics, const FeedbackQuestion& question) {
    FeedbackSheet sheet{question};
    const auto& [name, from, to] = question.period;
    TRY(statistics.moments(from, to, question.by, [&](const store::Moment& moment) { sheet.add(moment); }));
    TRY(statistics.calls(from, to, question.by, [&](const store::Call& call) { sheet.add(call); }));
    TRY(statistics.said(from, to, question.by, [&](const store::Said& said) { sheet.add(said); }));
    const auto& before = question.before;
    if (before.from < before.to) {
        TRY(statistics.moments(before.from, before.to, question.by,
                               [&](const store::Moment& moment) { sheet.add_before(moment); }));
        TRY(statistics.calls(before.from, before.to, question.by,
                             [&](const store::Call& call) { sheet.add_before(call); }));
    }
    return sheet.rows();
}

}  // namespace aftersales::service::report
