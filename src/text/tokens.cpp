#include "aftersales/text/tokens.hpp"

#include "aftersales/text/unicode.hpp"
#include "characters.hpp"
#include "utf8.hpp"

#include <utility>

namespace aftersales::text {

namespace {

// A run of word letters, or of wide ones.
struct TokenRun {
    std::string_view text{};
    bool wide{};
};

// Takes the next run off the front of a folded text; empty at its end. A run of wide letters ends at a mark (a
// variation selector, say), which is no part of any token.
TokenRun next_run(std::string_view& rest) {
    std::size_t begin = 0;
    std::size_t end = 0;
    Letter kind = Letter::none;
    while (end < rest.size()) {
        const CodePoint point = code_point(rest, end);
        const Letter now = letter(point.value);
        const bool starts = now == Letter::word || now == Letter::wide;
        if (kind == Letter::none && !starts) {
            begin = end += point.bytes;
            continue;
        }
        const bool goes_on = kind == Letter::none || now == kind || (kind == Letter::word && now == Letter::mark);
        if (!goes_on) break;
        if (kind == Letter::none) kind = now;
        end += point.bytes;
    }
    const TokenRun run{rest.substr(begin, end - begin), kind == Letter::wide};
    rest.remove_prefix(end);
    return run;
}

// Calls `take` with each overlapping pair of a wide run, then with its last character.
template <class Take>
void each_pair(std::string_view run, Take take) {
    std::size_t first = 0;
    std::size_t second = code_point(run, 0).bytes;
    while (second < run.size()) {
        const std::size_t end = second + code_point(run, second).bytes;
        take(run.substr(first, end - first));
        first = second;
        second = end;
    }
    take(run.substr(first));
}

// A word of a query. Each run but the last ended where it ends in the text too, so that its last character stands
// between it and the next; behind the last run anything may follow.
Phrase phrase(std::string_view word) {
    Phrase out;
    for (TokenRun run = next_run(word); !run.text.empty();) {
        const TokenRun next = next_run(word);
        const bool last = next.text.empty();
        if (!run.wide) {
            out.tokens.emplace_back(run.text);
        } else {
            each_pair(run.text, [&](std::string_view token) { out.tokens.emplace_back(token); });
        }
        const bool lone = run.wide && code_point(run.text, 0).bytes == run.text.size();
        if (last && run.wide && !lone) out.tokens.pop_back();
        if (last) out.prefix = !run.wide || lone;
        run = next;
    }
    return out;
}

}  // namespace

std::string tokens(std::string_view utf8) {
    const std::string text = folded(utf8);
    std::string out;
    // Every wide letter but the last of a run is written twice.
    out.reserve(text.size() * 5 / 2);
    const auto take = [&](std::string_view token) {
        if (!out.empty()) out.push_back(' ');
        out.append(token);
    };
    std::string_view rest = text;
    for (TokenRun run = next_run(rest); !run.text.empty(); run = next_run(rest)) {
        if (run.wide) {
            each_pair(run.text, take);
        } else {
            take(run.text);
        }
    }
    return out;
}

std::vector<Phrase> phrases(std::string_view query) {
    const std::string text = folded(query);
    std::vector<Phrase> out;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::size_t end = 0;
        std::size_t blank = 0;
        while (end < rest.size()) {
            const CodePoint point = code_point(rest, end);
            if (is_blank(point.value)) {
                blank = point.bytes;
                break;
            }
            end += point.bytes;
        }
        Phrase word = phrase(rest.substr(0, end));
        if (!word.tokens.empty()) out.push_back(std::move(word));
        rest.remove_prefix(end + blank);
    }
    return out;
}

}  // namespace aftersales::text
