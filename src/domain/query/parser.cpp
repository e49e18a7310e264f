#include "aftersales/domain/query/fields.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "query/filter_tokens.hpp"
#include "query/phones.hpp"
#include "query/term_values.hpp"

#include <fmt/format.h>

#include <span>

namespace aftersales::domain {

namespace {

using Fields = std::span<const AskedField>;
using Node = Filter::Node;

const AskedField* asked_field(Fields fields, std::string_view name) {
    auto found = std::find_if(fields.begin(), fields.end(), [&](const AskedField& each) { return each.name == name; });
    if (found == fields.end()) {
        found = std::find_if(fields.begin(), fields.end(), [&](const AskedField& each) { return each.column == name; });
    }
    return found == fields.end() ? nullptr : &*found;
}

Result<AskedField> field_named(Fields fields, const std::string& name) {
    if (const auto* field = asked_field(fields, name)) return *field;
    std::vector<std::string> names{"query"};
    for (const auto& each : fields) names.emplace_back(each.name);
    std::vector<std::string> hints;
    if (const auto near = text::nearest(name, names)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    hints.emplace_back("A text with a colon is looked for in double quotes inside the term.");
    return fail(ErrorKind::usage, fmt::format("there is no field '{}' to filter by", name), std::move(hints));
}

// What named queries may cost: each may name others, but not itself, and all of them together only so many.
struct Expansion {
    std::vector<std::string> names{};  // those being read
    int left{200};
};

Result<Filter> read(const std::vector<std::string>& terms, Fields fields, const FilterScope& scope,
                    Expansion& expansion);

// Recursive descent: either := both ("or" both)*; both := unary (["and"] unary)*; unary := "not" unary | "(" either ")"
// | term.
struct Parser {
    const std::vector<Token>& tokens;
    Fields fields;
    const FilterScope& scope;
    Expansion& expansion;
    std::size_t at{};
    int depth{};

    [[nodiscard]] bool is_at(Token::Kind kind) const { return at < tokens.size() && tokens[at].kind == kind; }

    Result<Filter> either() {
        std::vector<Filter> parts{TRY(both())};
        while (is_at(Token::Kind::disjunction)) {
            ++at;
            parts.push_back(TRY(both()));
        }
        return any_of(std::move(parts));
    }

    Result<Filter> both() {
        std::vector<Filter> parts{TRY(unary())};
        for (;;) {
            if (is_at(Token::Kind::conjunction)) {
                ++at;
            } else if (at == tokens.size() || is_at(Token::Kind::disjunction) || is_at(Token::Kind::close)) {
                return all_of(std::move(parts));
            }
            parts.push_back(TRY(unary()));
        }
    }

    Result<Filter> unary() {
        if (at == tokens.size())
            return fail(ErrorKind::usage,
                        fmt::format("the filter ends after '{}', where a term is expected", tokens[at - 1].text));
        const auto& token = tokens[at];
        if (token.kind == Token::Kind::term) return term();
        if (++depth > 100) return fail(ErrorKind::usage, "the filter is nested too deep: 100 levels at most");
        ++at;
        auto inner = TRY(compound(token));
        --depth;
        return inner;
    }

    Result<Filter> compound(const Token& token) {
        switch (token.kind) {
        case Token::Kind::negation:
            return Filter{.node = Node::negation, .parts = {TRY(unary())}};
        case Token::Kind::open: {
            if (at == tokens.size()) return fail(ErrorKind::usage, "a parenthesis is not closed in the filter");
            auto inner = TRY(either());
            if (!is_at(Token::Kind::close)) return fail(ErrorKind::usage, "a parenthesis is not closed in the filter");
            ++at;
            return inner;
        }
        case Token::Kind::close:
        case Token::Kind::conjunction:
        case Token::Kind::disjunction:
        case Token::Kind::term:
            break;
        }
        return fail(ErrorKind::usage, fmt::format("'{}' stands where a term is expected in the filter", token.text),
                    {"A word that is to be looked for goes in double quotes."});
    }

    Result<Filter> term() {
        const auto& token = tokens[at++];
        if (token.field.empty()) {
            if (token.text.empty() || (token.text == "*" && !token.quoted)) return Filter{};
            return token.quoted ? Filter{.node = Node::words, .words = token.text} : bare(token.text);
        }
        if (token.field == "query") return queries(token);
        AskedTerm asked{.field = TRY(field_named(fields, token.field)), .sign = token.sign, .values = token.values};
        extend(asked, token);
        return test_of(asked, scope);
    }

    // "VS-12" where visits are asked for: the record, beside the text.
    std::optional<Filter> numbered(const std::string& word) {
        const auto* field = asked_field(fields, "number");
        if (field == nullptr || field->name != "number") return std::nullopt;
        const auto found = scope.prefixes.find(field->of.value_or(ObjectKind::ticket));
        if (found == scope.prefixes.end() || found->second.empty()) return std::nullopt;
        if (!text::folded(word).starts_with(text::folded(found->second))) return std::nullopt;
        const auto id = test_of({.field = *field, .sign = ":", .values = {word}}, scope);
        if (!id) return std::nullopt;
        return any_of({Filter{.node = Node::words, .words = word}, *id});
    }

    // A word alone: text, or a number that phones, serials, references and ids may have too.
    Result<Filter> bare(const std::string& word) {
        if (is_number_word(word)) return number(word);
        if (auto found = numbered(word)) return std::move(*found);
        if (word.size() > 1 && word[0] == '+') {
            return fail(ErrorKind::usage, fmt::format("'{}' is no filter", word),
                        {asked_field(fields, "tag") != nullptr ? "A tag is asked for as in tag:" + word.substr(1) + "."
                                                               : "A text with a plus goes in double quotes."});
        }
        const auto colon = word.find(':');
        const auto dot = word.find('.');
        if (dot < colon && colon != std::string::npos && asked_field(fields, word.substr(0, dot)) != nullptr) {
            return fail(
                ErrorKind::usage, fmt::format("there is no field '{}' to filter by", word.substr(0, colon)),
                {fmt::format("Times are compared with signs: {0}<today, {0}>=2026-03-01.", word.substr(0, dot))});
        }
        return Filter{.node = Node::words, .words = word};
    }

    Result<Filter> number(const std::string& word) {
        std::vector<Filter> parts{Filter{.node = Node::words, .words = word}};
        const auto ask = [&](std::string_view name, FieldKind kind, std::vector<std::string> values) {
            const auto* field = asked_field(fields, name);
            if (field == nullptr || field->name != name || values.empty()) return;
            parts.push_back({.node = Node::test,
                             .column = std::string{field->column},
                             .kind = kind,
                             .comparison = Comparison::is,
                             .values = std::move(values)});
        };
        if (const auto phones = phone_values(word, scope.country)) ask("phone", FieldKind::glob, *phones);
        ask("serial", FieldKind::glob, {"*" + word});
        ask("reference", FieldKind::glob, {"*" + word});
        const bool id = word.size() <= 15 && word.find_first_not_of("0123456789") == std::string::npos;
        if (id) ask("id", FieldKind::id, {std::to_string(std::stoll(word))});
        return any_of(std::move(parts));
    }

    // A time may have blanks ("last 7 days"): it takes in as many of the words behind it, in the same argument, as it
    // can be read with.
    void extend(AskedTerm& asked, const Token& token) {
        const bool is_time = asked.field.kind == FieldKind::instant || asked.field.kind == FieldKind::date;
        if (!is_time || token.quoted || asked.values.empty() || asked.values.back().empty()) return;
        auto longest = at;
        auto text = asked.values.back();
        auto read = text;
        for (auto next = at; next < tokens.size() && next < at + 4; ++next) {
            const auto& word = tokens[next];
            if (word.kind != Token::Kind::term || !word.field.empty() || word.quoted || word.argument != token.argument)
                break;
            text += " " + word.text;
            if (calendar::read_time(text, scope.time)) longest = next + 1, read = text;
        }
        at = longest;
        asked.values.back() = read;
    }

    Result<Filter> queries(const Token& token) {
        if (token.sign != ":" || token.values.empty())
            return fail(ErrorKind::usage, "'query' needs a name of [queries] in the policy, as in query:NAME");
        std::vector<Filter> parts;
        for (const auto& name : token.values) parts.push_back(TRY(query(name)));
        return any_of(std::move(parts));
    }

    Result<Filter> query(const std::string& name) {
        const auto text = scope.query ? scope.query(name) : std::nullopt;
        if (!text)
            return fail(ErrorKind::usage, fmt::format("the policy has no query '{}'", name),
                        {"[queries] of the policy names filters."});
        const auto& names = expansion.names;
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            return fail(ErrorKind::usage, fmt::format("query '{}' of the policy leads back to itself", name));
        }
        if (--expansion.left < 0)
            return fail(ErrorKind::usage, fmt::format("query '{}' of the policy names too many others", name));
        expansion.names.push_back(name);
        auto filter = domain::read({*text}, fields, scope, expansion);
        expansion.names.pop_back();
        if (!filter) {
            auto error = std::move(filter.error());
            error.message = fmt::format("query '{}': {}", name, error.message);
            return fail(std::move(error));
        }
        return filter;
    }
};

Result<Filter> read(const std::vector<std::string>& terms, Fields fields, const FilterScope& scope,
                    Expansion& expansion) {
    const auto is_field = [&](std::string_view name) {
        return name == "query" || asked_field(fields, name) != nullptr;
    };
    const auto tokens = TRY(cut(terms, is_field));
    if (tokens.empty()) return Filter{};
    Parser parser{.tokens = tokens, .fields = fields, .scope = scope, .expansion = expansion};
    auto filter = TRY(parser.either());
    if (parser.at < tokens.size())
        return fail(ErrorKind::usage, "a parenthesis is closed in the filter that was not opened");
    return filter;
}

Result<Filter> read(const std::vector<std::string>& terms, Fields fields, const FilterScope& scope) {
    Expansion expansion;
    return read(terms, fields, scope, expansion);
}

// Bare words that stand side by side are one text.
void add_part(std::vector<Filter>& parts, Filter part) {
    if (part.node == Node::words && !parts.empty() && parts.back().node == Node::words) {
        parts.back().words += " " + part.words;
    } else {
        parts.push_back(std::move(part));
    }
}

}  // namespace

Filter all_of(std::vector<Filter> parts) {
    std::vector<Filter> kept;
    for (auto& part : parts) {
        if (part.node == Node::all) continue;
        if (part.node == Node::both) {
            for (auto& inner : part.parts) add_part(kept, std::move(inner));
        } else {
            add_part(kept, std::move(part));
        }
    }
    if (kept.empty()) return {};
    if (kept.size() == 1) return std::move(kept.front());
    return {.node = Node::both, .parts = std::move(kept)};
}

Filter any_of(std::vector<Filter> parts) {
    std::vector<Filter> kept;
    for (auto& part : parts) {
        if (part.node == Node::all) return {};
        if (part.node == Node::either) {
            std::move(part.parts.begin(), part.parts.end(), std::back_inserter(kept));
        } else {
            kept.push_back(std::move(part));
        }
    }
    if (kept.size() == 1) return std::move(kept.front());
    return {.node = Node::either, .parts = std::move(kept)};
}

Result<Filter> read_filter(ObjectKind object, const std::vector<std::string>& terms, const FilterScope& scope) {
    return read(terms, asked_fields(object), scope);
}

Result<Filter> read_ticket_filter(const std::vector<std::string>& terms, const FilterScope& scope) {
    return read_filter(ObjectKind::ticket, terms, scope);
}

Result<Filter> read_callback_filter(const std::vector<std::string>& terms, const FilterScope& scope) {
    return read_filter(ObjectKind::callback, terms, scope);
}

Result<Filter> read_run_filter(const std::vector<std::string>& terms, const FilterScope& scope) {
    return read(terms, run_fields, scope);
}

Result<Filter> read_attachment_filter(const std::vector<std::string>& terms, const FilterScope& scope) {
    return read(terms, attachment_fields, scope);
}

Result<Filter> read_notice_filter(const std::vector<std::string>& terms, const FilterScope& scope) {
    return read(terms, notice_fields, scope);
}

}  // namespace aftersales::domain
