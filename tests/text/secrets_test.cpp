// Passwords of PostgreSQL's addresses are shown to nobody.
#include "aftersales/text/secrets.hpp"

#include <doctest/doctest.h>

namespace secrets_test {

using aftersales::text::without_passwords;

TEST_CASE("the password of an address is hidden wherever the address stands, and nothing else is") {
    CHECK(without_passwords("postgresql://desk:s3cret@db/after") == "postgresql://desk:***@db/after");
    CHECK(without_passwords("postgres://desk:s3cret@db:5433/after?x=1") == "postgres://desk:***@db:5433/after?x=1");
    CHECK(without_passwords("url = \"postgresql://desk:a/b?c@db\" # ours") ==
          "url = \"postgresql://desk:***@db\" # ours");
    CHECK(without_passwords("url = 'postgresql://d:it's@db', x") == "url = 'postgresql://d:***@db', x");
    CHECK(without_passwords("[[\"\",\"url = \\\"postgresql://d:p@h\\\"\"]]") ==
          "[[\"\",\"url = \\\"postgresql://d:***@h\\\"\"]]");
    CHECK(without_passwords("postgresql://db/after?user=d&password=p&sslpassword=q&a=b") ==
          "postgresql://db/after?user=d&password=***&sslpassword=***&a=b");
    CHECK(without_passwords("postgresql://a:1@b then postgres://c:2@d") ==
          "postgresql://a:***@b then postgres://c:***@d");
    for (const auto* plain : {"postgresql://db:5432/after", "postgresql://desk@db/after", "postgresql:///after", "",
                              "aftersales.db", "mail to ann:bob@example.com"})
        CHECK(without_passwords(plain) == plain);
}

}  // namespace secrets_test
