// Words to look for as FTS5 and PostgreSQL ask for them: phrases side by side, the last token a prefix where
// text::phrases says so.
#include "aftersales/text/tokens.hpp"
#include "sql/filter.hpp"

namespace aftersales::store {
namespace {

// Tokens are letters and digits; quotes are doubled all the same, so that nothing can end the string.
void append_quoted(std::string& out, std::string_view token, char quote) {
    for (const char each : token) {
        if (each == quote || (each == '\\' && quote == '\'')) out.push_back(each);
        out.push_back(each);
    }
}

std::string fts5_phrase(const text::Phrase& phrase) {
    std::string out{'"'};
    for (const auto& token : phrase.tokens) {
        if (out.size() > 1) out.push_back(' ');
        append_quoted(out, token, '"');
    }
    out.push_back('"');
    if (phrase.prefix) out.append(" *");
    return out;
}

std::string tsquery_phrase(const text::Phrase& phrase) {
    std::string out{'('};
    for (const auto& token : phrase.tokens) {
        if (out.size() > 1) out.append(" <-> ");
        out.push_back('\'');
        append_quoted(out, token, '\'');
        out.push_back('\'');
    }
    if (phrase.prefix) out.append(":*");
    out.push_back(')');
    return out;
}

}  // namespace

std::string match_query(std::string_view words, Dialect dialect) {
    std::string out;
    for (const auto& phrase : text::phrases(words)) {
        if (!out.empty()) out.append(dialect == Dialect::sqlite ? " AND " : " & ");
        out.append(dialect == Dialect::sqlite ? fts5_phrase(phrase) : tsquery_phrase(phrase));
    }
    return out;
}

}  // namespace aftersales::store
