// The numbered migrations of stores, told once: in SQLite's words for types, which other engines read as their own
// (schema.hpp). What an engine must say in its own way stands in its folder. Released ones never change. Texts are ''
// where there is none, ids and instants NULL. No CHECK IN lists (they halve the speed of an import); the words are the
// domain's own. Tables of records that came later are made of their descriptions, with the indexes and checks that are
// written by hand.
#include "schema.hpp"

#include "aftersales/store/runs.hpp"

#include <array>

namespace aftersales::engine {
namespace {

using domain::ObjectKind;

constexpr std::string_view first = R"sql(
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  gender TEXT NOT NULL,
  age TEXT NOT NULL,
  birthday INTEGER,
  region TEXT NOT NULL,
  postcode TEXT NOT NULL,
  address TEXT NOT NULL,
  tier TEXT NOT NULL,
  tier_since INTEGER,
  tags TEXT,
  reference TEXT NOT NULL,
  merged_into INTEGER,
  no_contact INTEGER NOT NULL,
  erased INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  phone_key TEXT NOT NULL,
  email_key TEXT NOT NULL
) STRICT;
CREATE INDEX customer_phone ON customer (phone_key) WHERE phone_key <> '';
CREATE INDEX customer_email ON customer (email_key) WHERE email_key <> '';
CREATE INDEX customer_reference ON customer (reference) WHERE reference <> '';

CREATE TABLE customer_tag (
  tag TEXT NOT NULL,
  customer INTEGER NOT NULL,
  PRIMARY KEY (tag, customer)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  model TEXT NOT NULL,
  line TEXT NOT NULL,
  warranty TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX product_model ON product (model);

CREATE TABLE asset (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  serial TEXT NOT NULL,
  product TEXT NOT NULL,
  customer INTEGER REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  purchased INTEGER,
  delivered INTEGER,
  purchase_channel TEXT NOT NULL,
  service_card TEXT NOT NULL,
  warranty TEXT NOT NULL,
  outlet TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX asset_serial ON asset (serial) WHERE serial <> '';
CREATE INDEX asset_customer ON asset (customer) WHERE customer IS NOT NULL;
CREATE INDEX asset_delivered ON asset (delivered) WHERE delivered IS NOT NULL;
CREATE INDEX asset_purchased ON asset (purchased) WHERE purchased IS NOT NULL;

CREATE TABLE ticket (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  category TEXT NOT NULL,
  priority TEXT NOT NULL,
  customer INTEGER REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  product TEXT NOT NULL,
  outlet TEXT NOT NULL,
  assignee TEXT NOT NULL,
  channel TEXT NOT NULL,
  region TEXT NOT NULL,
  tier TEXT NOT NULL,
  cause TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  responded_at INTEGER,
  response_given INTEGER NOT NULL,
  told_at INTEGER,
  unanswered_at INTEGER,
  diagnosed_at INTEGER,
  proposed_at INTEGER,
  resolved_at INTEGER,
  confirmed_at INTEGER,
  closed_at INTEGER,
  last_step_at INTEGER NOT NULL,
  due_at INTEGER,
  due_clock TEXT NOT NULL,
  next_step_at INTEGER,
  score INTEGER,
  promised_at INTEGER,
  imported_at INTEGER,
  plan TEXT NOT NULL,
  policy_version INTEGER NOT NULL,
  wants_priority INTEGER NOT NULL,
  recurring INTEGER NOT NULL,
  reference TEXT NOT NULL,
  merged_into INTEGER,
  tags TEXT,
  by_hand TEXT,
  rules TEXT,
  subject TEXT NOT NULL,
  occurred TEXT NOT NULL,
  frequency TEXT NOT NULL,
  signs TEXT NOT NULL,
  description TEXT NOT NULL,
  solution TEXT NOT NULL,
  waits TEXT,
  rests TEXT,
  taken TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_reference ON ticket (reference) WHERE reference <> '';
CREATE INDEX ticket_customer ON ticket (customer, opened_at) WHERE customer IS NOT NULL;
CREATE INDEX ticket_asset ON ticket (asset, opened_at) WHERE asset IS NOT NULL;
CREATE INDEX ticket_open ON ticket (assignee) WHERE is_open = 1;
CREATE INDEX ticket_opened ON ticket (opened_at);
CREATE INDEX ticket_responded ON ticket (responded_at) WHERE responded_at IS NOT NULL;
CREATE INDEX ticket_resolved ON ticket (resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX ticket_closed ON ticket (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX ticket_due ON ticket (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ticket_next_step ON ticket (next_step_at) WHERE next_step_at IS NOT NULL;

CREATE TABLE clock (
  ticket INTEGER NOT NULL,
  name TEXT NOT NULL,
  run INTEGER NOT NULL,
  state TEXT NOT NULL,
  target TEXT NOT NULL,
  calendar TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  due_at INTEGER,
  stopped_at INTEGER,
  paused_at INTEGER,
  remaining INTEGER,
  PRIMARY KEY (ticket, name, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_due ON clock (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE ticket_tag (
  tag TEXT NOT NULL,
  ticket INTEGER NOT NULL,
  PRIMARY KEY (tag, ticket)
) STRICT, WITHOUT ROWID;

CREATE TABLE callback (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  program TEXT NOT NULL,
  state TEXT NOT NULL,
  customer INTEGER REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  asset INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  ticket INTEGER REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
  anchor INTEGER NOT NULL,
  due_from INTEGER NOT NULL,
  due_to INTEGER NOT NULL,
  call_at INTEGER NOT NULL,
  late INTEGER NOT NULL,
  reason TEXT NOT NULL,
  assignee TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  done_at INTEGER,
  reached INTEGER,
  score INTEGER,
  answers TEXT,
  note TEXT NOT NULL,
  problem TEXT NOT NULL,
  problem_ticket INTEGER,
  merged_into INTEGER,
  moved INTEGER NOT NULL,
  scheduled_at INTEGER NOT NULL
) STRICT;
CREATE INDEX callback_customer ON callback (customer, program, anchor) WHERE customer IS NOT NULL;
CREATE INDEX callback_asset ON callback (asset, program) WHERE asset IS NOT NULL;
CREATE INDEX callback_ticket ON callback (ticket, program) WHERE ticket IS NOT NULL;
CREATE INDEX callback_open ON callback (assignee, call_at) WHERE state = 'open';
CREATE INDEX callback_call ON callback (call_at);

-- open_change is NULL for kinds that no report counts.
CREATE TABLE event (
  object TEXT NOT NULL,
  id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  run TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  open_change INTEGER,
  score INTEGER,
  PRIMARY KEY (object, id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_moment ON event (kind, at, open_change, score) WHERE open_change IS NOT NULL;

-- The personal members of events: what can be erased.
CREATE TABLE content (
  object TEXT NOT NULL,
  id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (object, id, revision)
) STRICT, WITHOUT ROWID;

-- Events that an undone one took back: reports do not count them.
CREATE TABLE taken_back (
  object TEXT NOT NULL,
  id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (object, id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_version (
  number INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  sources TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  receiver TEXT NOT NULL,
  event TEXT NOT NULL,
  ticket INTEGER,
  callback INTEGER,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  sent_at INTEGER,
  trouble TEXT NOT NULL
) STRICT;
CREATE INDEX notice_waiting ON notice (not_before) WHERE state = 'waiting';
CREATE INDEX notice_ticket ON notice (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE counter (
  object TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter (object, next)
VALUES ('ticket', 1), ('customer', 1), ('asset', 1), ('product', 1), ('callback', 1), ('notice', 1);

-- Tokens (text/tokens); they stay because the index needs the old ones to take them out.
CREATE TABLE search_text (
  ticket INTEGER PRIMARY KEY,
  facts TEXT NOT NULL,
  messages TEXT NOT NULL
) STRICT;
)sql";

// Nothing was delivered under the first schema, so that every notice may get a key of its own now.
constexpr std::string_view outbox = R"sql(
ALTER TABLE notice ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN claimed_until INTEGER;
UPDATE notice SET key = 'notice-' || id || '-' || created_at;
CREATE UNIQUE INDEX notice_key ON notice (key);
CREATE INDEX notice_callback ON notice (callback) WHERE callback IS NOT NULL;
CREATE INDEX notice_receiver ON notice (receiver);
CREATE INDEX notice_sending ON notice (claimed_by, claimed_until) WHERE state = 'sending';
DROP INDEX notice_waiting;
CREATE INDEX notice_waiting ON notice (channel, not_before, id) WHERE state = 'waiting';
)sql";

constexpr std::string_view staff_marks = R"sql(
CREATE TABLE staff_mark (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  staff TEXT NOT NULL,
  given_by TEXT NOT NULL,
  mark INTEGER NOT NULL,
  aspect TEXT NOT NULL,
  note TEXT NOT NULL,
  given_at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_mark_given ON staff_mark (given_at);
INSERT INTO counter (object, next) VALUES ('staff_mark', 1);
)sql";

// What the list of a day and the schedule of callbacks ask.
constexpr std::string_view calling = R"sql(
CREATE INDEX ticket_open_customer ON ticket (customer) WHERE is_open = 1 AND customer IS NOT NULL;
CREATE INDEX ticket_score ON ticket (customer) WHERE score IS NOT NULL AND customer IS NOT NULL;
CREATE INDEX customer_tier ON customer (tier) WHERE tier <> '';
CREATE INDEX callback_done ON callback (assignee, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX callback_merged ON callback (merged_into) WHERE state = 'merged';
)sql";

// Old events have no checksum, and old notices no run that their key could be made of.
constexpr std::string_view damage = R"sql(
ALTER TABLE event ADD COLUMN checksum INTEGER;
ALTER TABLE content ADD COLUMN checksum INTEGER;
ALTER TABLE notice ADD COLUMN run TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN adopted INTEGER NOT NULL DEFAULT 1;
)sql";

// The invocations that wrote, what each touched, and how notices were before it. What older versions recorded gets its
// runs from its events.
const std::string runs = std::string{R"sql(
CREATE TABLE run (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  undoes INTEGER,
  undone_by INTEGER
) STRICT;
CREATE UNIQUE INDEX run_name ON run (name);
CREATE TABLE run_record (
  run INTEGER NOT NULL,
  object TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  PRIMARY KEY (run, object, first_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_notice (
  run INTEGER NOT NULL,
  notice INTEGER NOT NULL,
  state TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  trouble TEXT NOT NULL,
  PRIMARY KEY (run, notice)
) STRICT, WITHOUT ROWID;
INSERT INTO counter (object, next) VALUES ('run', 1);
CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX callback_problem ON callback (problem_ticket) WHERE problem_ticket IS NOT NULL;
)sql"} + std::string{store::derive_runs};

constexpr std::array contacts{
    store::TableColumns{ObjectKind::contact, "id revision customer kind value label key dropped added_at"}};
constexpr std::string_view found_by =
    "CREATE INDEX contact_key ON contact (key) WHERE key <> '';\n"
    "CREATE INDEX contact_customer ON contact (customer) WHERE customer IS NOT NULL;\n";

constexpr std::array reporters{
    store::TableColumns{ObjectKind::reporter, "id revision ticket name phone role added_at"}};
constexpr std::string_view reported = "CREATE INDEX reporter_ticket ON reporter (ticket) WHERE ticket IS NOT NULL;\n";

constexpr std::array found_and_offered{store::TableColumns{
    ObjectKind::ticket,
    "diagnosis verdict verified plan_text restated steps_tried work worked_by minutes test advice fee "
    "waiting_until"}};

const std::array told{
    store::Migration{.number = 1, .title = "the first schema", .sql = first},
    store::Migration{.number = 2, .title = "the outbox is delivered", .sql = outbox},
    store::Migration{.number = 3, .title = "what callbacks ask", .sql = calling},
    store::Migration{.number = 4, .title = "marks of the staff", .sql = staff_marks},
    store::Migration{.number = 5, .title = "several phones of a customer", .sql = found_by, .tables = contacts},
    store::Migration{.number = 6, .title = "who reported a ticket", .sql = reported, .tables = reporters},
    store::Migration{.number = 7, .title = "damage is found", .sql = damage},
    store::Migration{.number = 8, .title = "runs", .sql = runs},
    store::Migration{.number = 9, .title = "what was found and offered", .sql = "", .tables = found_and_offered},
};

}  // namespace

std::vector<store::Migration> migrations_in(std::span<const OwnWords> own, std::string (*translated)(std::string_view),
                                            std::deque<std::string>& texts) {
    std::vector<store::Migration> all{told.begin(), told.end()};
    all.insert(all.end(), service_migrations().begin(), service_migrations().end());
    for (auto& migration : all) {
        auto sql = translated(migration.sql);
        for (const auto& each : own)
            if (each.number == migration.number) sql += each.sql;
        migration.sql = texts.emplace_back(std::move(sql));
    }
    return all;
}

}  // namespace aftersales::engine
