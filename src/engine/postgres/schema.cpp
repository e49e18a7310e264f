// The numbered migrations of PostgreSQL stores: numbers, tables and columns of SQLite's (sqlite_schema.cpp). Released
// ones never change. Text is ordered by its bytes, as SQLite does it.
#include "schema.hpp"

#include "aftersales/store/runs.hpp"

#include <array>
#include <string>

namespace aftersales::engine {
namespace {

constexpr std::string_view first = R"sql(
CREATE TABLE customer (
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  phone TEXT COLLATE "C" NOT NULL,
  email TEXT COLLATE "C" NOT NULL,
  gender TEXT COLLATE "C" NOT NULL,
  age TEXT COLLATE "C" NOT NULL,
  birthday BIGINT,
  region TEXT COLLATE "C" NOT NULL,
  postcode TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  tier TEXT COLLATE "C" NOT NULL,
  tier_since BIGINT,
  tags TEXT COLLATE "C",
  reference TEXT COLLATE "C" NOT NULL,
  merged_into BIGINT,
  no_contact BIGINT NOT NULL,
  erased BIGINT NOT NULL,
  added_at BIGINT NOT NULL,
  phone_key TEXT COLLATE "C" NOT NULL,
  email_key TEXT COLLATE "C" NOT NULL
);
CREATE INDEX customer_phone ON customer (phone_key) WHERE phone_key <> '';
CREATE INDEX customer_email ON customer (email_key) WHERE email_key <> '';
CREATE INDEX customer_reference ON customer (reference) WHERE reference <> '';

CREATE TABLE customer_tag (
  tag TEXT COLLATE "C" NOT NULL,
  customer BIGINT NOT NULL,
  PRIMARY KEY (tag, customer)
);

CREATE TABLE product (
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  model TEXT COLLATE "C" NOT NULL,
  line TEXT COLLATE "C" NOT NULL,
  warranty TEXT COLLATE "C" NOT NULL,
  added_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX product_model ON product (model);

CREATE TABLE asset (
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  serial TEXT COLLATE "C" NOT NULL,
  product TEXT COLLATE "C" NOT NULL,
  customer BIGINT REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  purchased BIGINT,
  delivered BIGINT,
  purchase_channel TEXT COLLATE "C" NOT NULL,
  service_card TEXT COLLATE "C" NOT NULL,
  warranty TEXT COLLATE "C" NOT NULL,
  outlet TEXT COLLATE "C" NOT NULL,
  added_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX asset_serial ON asset (serial) WHERE serial <> '';
CREATE INDEX asset_customer ON asset (customer) WHERE customer IS NOT NULL;
CREATE INDEX asset_delivered ON asset (delivered) WHERE delivered IS NOT NULL;
CREATE INDEX asset_purchased ON asset (purchased) WHERE purchased IS NOT NULL;

CREATE TABLE ticket (
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  category TEXT COLLATE "C" NOT NULL,
  priority TEXT COLLATE "C" NOT NULL,
  customer BIGINT REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  asset BIGINT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  product TEXT COLLATE "C" NOT NULL,
  outlet TEXT COLLATE "C" NOT NULL,
  assignee TEXT COLLATE "C" NOT NULL,
  channel TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  tier TEXT COLLATE "C" NOT NULL,
  cause TEXT COLLATE "C" NOT NULL,
  is_open BIGINT NOT NULL,
  opened_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  responded_at BIGINT,
  response_given BIGINT NOT NULL,
  told_at BIGINT,
  unanswered_at BIGINT,
  diagnosed_at BIGINT,
  proposed_at BIGINT,
  resolved_at BIGINT,
  confirmed_at BIGINT,
  closed_at BIGINT,
  last_step_at BIGINT NOT NULL,
  due_at BIGINT,
  due_clock TEXT COLLATE "C" NOT NULL,
  next_step_at BIGINT,
  score BIGINT,
  promised_at BIGINT,
  imported_at BIGINT,
  plan TEXT COLLATE "C" NOT NULL,
  policy_version BIGINT NOT NULL,
  wants_priority BIGINT NOT NULL,
  recurring BIGINT NOT NULL,
  reference TEXT COLLATE "C" NOT NULL,
  merged_into BIGINT,
  tags TEXT COLLATE "C",
  by_hand TEXT COLLATE "C",
  rules TEXT COLLATE "C",
  subject TEXT COLLATE "C" NOT NULL,
  occurred TEXT COLLATE "C" NOT NULL,
  frequency TEXT COLLATE "C" NOT NULL,
  signs TEXT COLLATE "C" NOT NULL,
  description TEXT COLLATE "C" NOT NULL,
  solution TEXT COLLATE "C" NOT NULL,
  waits TEXT COLLATE "C",
  rests TEXT COLLATE "C",
  taken TEXT COLLATE "C"
);
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
  ticket BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  run BIGINT NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  target TEXT COLLATE "C" NOT NULL,
  calendar TEXT COLLATE "C" NOT NULL,
  started_at BIGINT NOT NULL,
  due_at BIGINT,
  stopped_at BIGINT,
  paused_at BIGINT,
  remaining BIGINT,
  PRIMARY KEY (ticket, name, run)
);
CREATE INDEX clock_due ON clock (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE ticket_tag (
  tag TEXT COLLATE "C" NOT NULL,
  ticket BIGINT NOT NULL,
  PRIMARY KEY (tag, ticket)
);

CREATE TABLE callback (
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  program TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  customer BIGINT REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  asset BIGINT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  ticket BIGINT REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
  anchor BIGINT NOT NULL,
  due_from BIGINT NOT NULL,
  due_to BIGINT NOT NULL,
  call_at BIGINT NOT NULL,
  late BIGINT NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  assignee TEXT COLLATE "C" NOT NULL,
  attempts BIGINT NOT NULL,
  done_at BIGINT,
  reached BIGINT,
  score BIGINT,
  answers TEXT COLLATE "C",
  note TEXT COLLATE "C" NOT NULL,
  problem TEXT COLLATE "C" NOT NULL,
  problem_ticket BIGINT,
  merged_into BIGINT,
  moved BIGINT NOT NULL,
  scheduled_at BIGINT NOT NULL
);
CREATE INDEX callback_customer ON callback (customer, program, anchor) WHERE customer IS NOT NULL;
CREATE INDEX callback_asset ON callback (asset, program) WHERE asset IS NOT NULL;
CREATE INDEX callback_ticket ON callback (ticket, program) WHERE ticket IS NOT NULL;
CREATE INDEX callback_open ON callback (assignee, call_at) WHERE state = 'open';
CREATE INDEX callback_call ON callback (call_at);

-- open_change is NULL for kinds that no report counts.
CREATE TABLE event (
  object TEXT COLLATE "C" NOT NULL,
  id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  run TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  open_change BIGINT,
  score BIGINT,
  PRIMARY KEY (object, id, revision)
);
CREATE INDEX event_moment ON event (kind, at, open_change, score) WHERE open_change IS NOT NULL;
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never edited or deleted';
END $$;
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The personal members of events: what can be erased.
CREATE TABLE content (
  object TEXT COLLATE "C" NOT NULL,
  id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (object, id, revision)
);

-- Events that an undone one took back: reports do not count them.
CREATE TABLE taken_back (
  object TEXT COLLATE "C" NOT NULL,
  id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (object, id, revision)
);

CREATE TABLE policy_version (
  number BIGINT PRIMARY KEY,
  fingerprint TEXT COLLATE "C" NOT NULL,
  sources TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE notice (
  id BIGINT PRIMARY KEY,
  key TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  channel TEXT COLLATE "C" NOT NULL,
  receiver TEXT COLLATE "C" NOT NULL,
  event TEXT COLLATE "C" NOT NULL,
  ticket BIGINT,
  callback BIGINT,
  body TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  not_before BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  sent_at BIGINT,
  trouble TEXT COLLATE "C" NOT NULL
);
CREATE INDEX notice_waiting ON notice (not_before) WHERE state = 'waiting';
CREATE INDEX notice_ticket ON notice (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE counter (
  object TEXT COLLATE "C" PRIMARY KEY,
  next BIGINT NOT NULL
);
INSERT INTO counter (object, next)
VALUES ('ticket', 1), ('customer', 1), ('asset', 1), ('product', 1), ('callback', 1), ('notice', 1);

-- Tokens (text/tokens).
CREATE TABLE search_text (
  ticket BIGINT PRIMARY KEY,
  facts TEXT COLLATE "C" NOT NULL,
  messages TEXT COLLATE "C" NOT NULL,
  document TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', facts || ' ' || messages)) STORED
);
CREATE INDEX search_document ON search_text USING GIN (document);

-- `*` and `?` as text::glob_matches reads them; the pattern comes folded.
CREATE FUNCTION matches_glob(pattern TEXT, value TEXT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE AS $$
  SELECT lower(normalize(value, NFKC)) ~ ('^' || replace(replace(
    regexp_replace(pattern, '([].\+^$|(){}[])', '\\\1', 'g'), '*', '.*'), '?', '.') || '$')
$$;
)sql";

// Nothing was delivered under the first schema, so that every notice may get a key of its own now.
constexpr std::string_view outbox = R"sql(
ALTER TABLE notice ADD COLUMN claimed_by TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN claimed_until BIGINT;
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
  id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  staff TEXT COLLATE "C" NOT NULL,
  given_by TEXT COLLATE "C" NOT NULL,
  mark BIGINT NOT NULL,
  aspect TEXT COLLATE "C" NOT NULL,
  note TEXT COLLATE "C" NOT NULL,
  given_at BIGINT NOT NULL
);
CREATE INDEX staff_mark_given ON staff_mark (given_at);
INSERT INTO counter (object, next) VALUES ('staff_mark', 1);
)sql";

// What the list of a day and the schedule of callbacks ask.
constexpr std::string_view calling = R"sql(
CREATE INDEX ticket_open_customer ON ticket (customer) WHERE is_open = 1 AND customer IS NOT NULL;
CREATE INDEX ticket_score ON ticket (customer) WHERE score IS NOT NULL AND customer IS NOT NULL;
CREATE INDEX customer_birthday ON customer (((EXTRACT(MONTH FROM DATE '1970-01-01' + CAST(birthday AS INTEGER)) * 100 +
  EXTRACT(DAY FROM DATE '1970-01-01' + CAST(birthday AS INTEGER))))) WHERE birthday IS NOT NULL;
CREATE INDEX customer_tier ON customer (tier) WHERE tier <> '';
CREATE INDEX callback_done ON callback (assignee, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX callback_merged ON callback (merged_into) WHERE state = 'merged';
)sql";

// Old events have no checksum, and old notices no run that their key could be made of.
constexpr std::string_view damage = R"sql(
ALTER TABLE event ADD COLUMN checksum BIGINT;
ALTER TABLE content ADD COLUMN checksum BIGINT;
ALTER TABLE notice ADD COLUMN run TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN adopted BIGINT NOT NULL DEFAULT 1;
)sql";

// The invocations that wrote, what each touched, and how notices were before it. What older versions recorded gets its
// runs from its events.
const std::string runs = std::string{R"sql(
CREATE TABLE run (
  number BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  command TEXT COLLATE "C" NOT NULL,
  undoes BIGINT,
  undone_by BIGINT
);
CREATE UNIQUE INDEX run_name ON run (name);
CREATE TABLE run_record (
  run BIGINT NOT NULL,
  object TEXT COLLATE "C" NOT NULL,
  first_id BIGINT NOT NULL,
  last_id BIGINT NOT NULL,
  PRIMARY KEY (run, object, first_id)
);
CREATE TABLE run_notice (
  run BIGINT NOT NULL,
  notice BIGINT NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  not_before BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  trouble TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (run, notice)
);
INSERT INTO counter (object, next) VALUES ('run', 1);
CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX callback_problem ON callback (problem_ticket) WHERE problem_ticket IS NOT NULL;
)sql"} + std::string{store::derive_runs};

const std::array migrations{
    store::Migration{.number = 1, .title = "the first schema", .sql = first},
    store::Migration{.number = 2, .title = "the outbox is delivered", .sql = outbox},
    store::Migration{.number = 3, .title = "what callbacks ask", .sql = calling},
    store::Migration{.number = 4, .title = "marks of the staff", .sql = staff_marks},
    store::Migration{.number = 7, .title = "damage is found", .sql = damage},
    store::Migration{.number = 8, .title = "runs", .sql = runs},
};

}  // namespace

std::span<const store::Migration> postgres_migrations() {
    static const auto all = with_shared(migrations);
    return all;
}

}  // namespace aftersales::engine
