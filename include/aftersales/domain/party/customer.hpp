// Customers, assets and products as their events left them. D1.
#pragma once

#include "aftersales/domain/change/added.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Customer {
    CustomerId id{};
    std::int64_t revision{};
    Text name{};
    Text phone{};
    Text email{};
    Text gender{};
    Text age{};  // an age or an age range, as it was said
    std::optional<Date> birthday{};
    std::string region{};
    Text postcode{};
    Text address{};
    std::string tier{};
    std::optional<Instant> tier_since{};  // for programs with `every`
    std::vector<std::string> tags{};
    std::string reference{};
    CustomerId merged_into{};
    bool no_contact{};
    Text phone_key{};  // what the phone is found by, computed when it was written
    Text email_key{};
    bool erased{};
    Instant added_at{};

    bool operator==(const Customer&) const = default;
};

inline constexpr std::array customer_rows{
    field<&Customer::id>(
        {"id", "ID", "the customer's id", Use::kept | Use::vital | Use::shown | Use::asked | Use::exported}),
    field<&Customer::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Customer::name>({"name", "Name", "a person or a firm",
                            Use::given | Use::vital | Use::required | Use::shown | Use::asked | Use::personal}),
    field<&Customer::phone>({"phone", "Phone", "the phone: found again by its digits, without +86",
                             Use::given | Use::several | Use::phone | Use::high | Use::shown | Use::personal}),
    field<&Customer::email>({"email", "E-mail", "the e-mail address: found again in any case of letters",
                             Use::given | Use::several | Use::key | Use::low | Use::shown | Use::personal}),
    field<&Customer::gender>({"gender", "Gender", "the gender", Use::given | Use::hidden | Use::asked | Use::personal}),
    field<&Customer::age>({"age", "Age", "an age or an age range, as it was said",
                           Use::given | Use::hidden | Use::asked | Use::personal}),
    field<&Customer::birthday>({"birthday", "Birthday", "the day of birth: programs may call on it",
                                Use::given | Use::hidden | Use::asked | Use::personal}),
    field<&Customer::region>({"region", "Region", "city or district", Use::given | Use::shown | Use::asked}),
    field<&Customer::postcode>(
        {"postcode", "Postcode", "the postcode", Use::given | Use::hidden | Use::asked | Use::personal, "CODE"}),
    field<&Customer::address>(
        {"address", "Address", "street and house", Use::given | Use::hidden | Use::asked | Use::personal}),
    field<&Customer::tier>(
        {"tier", "Tier", "new, regular, repeat, vip or a word of your own", Use::given | Use::shown | Use::asked}),
    field<&Customer::tags>({"tags", "Tags", "the tags", Use::given | Use::shown | Use::asked, "TAG", "tag"}),
    field<&Customer::reference>({"reference", "Reference", "the key it has elsewhere",
                                 Use::given | Use::key | Use::hidden | Use::asked | Use::foremost | Use::unique,
                                 "KEY"}),
    field<&Customer::no_contact>({"no_contact", "No contact",
                                  "whether the customer wants neither callbacks nor notices",
                                  Use::given | Use::hidden | Use::asked | Use::late, "YES"}),
    field<&Customer::phone_key>(
        {"phone_key", "Phone key", "the phone by its digits", Use::made | Use::asked | Use::personal, "", "phone"}),
    field<&Customer::email_key>({"email_key", "E-mail key", "the e-mail address in any case of letters",
                                 Use::made | Use::asked | Use::personal, "", "email"}),
    field<&Customer::tier_since>({"tier_since", "Since", "since when it has the tier",
                                  Use::kept | Use::hidden | Use::asked | Use::exported | Use::imported | Use::late}),
    field<&Customer::merged_into>({"merged_into", "Merged into", "the customer it goes on as",
                                   Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Customer::erased>({"erased", "Erased", "whether its personal texts were erased", Use::kept}),
    field<&Customer::added_at>(
        {"added_at", "Added", "when it became known",
         Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported | Use::imported | Use::late}),
};
template <>
inline constexpr std::span<const Field> fields_of<Customer>{customer_rows};
template <>
inline constexpr std::string_view added_word<Customer> = "customer_added";

struct Asset {
    AssetId id{};
    std::int64_t revision{};
    std::string serial{};
    std::string product{};
    CustomerId customer{};
    std::optional<Date> purchased{};
    std::optional<Date> delivered{};
    std::optional<Date> installed{};
    std::string purchase_channel{};
    std::string service_card{};
    std::string warranty{};  // a span of the calendar ("3y"); "" where only the product's may be known
    std::string outlet{};
    std::optional<Date> given_back{};  // the customer has it no more
    std::string replaces{};            // the serial number of the unit in whose place it came
    std::string replaced_by{};         // … and of the one that came in its place
    Instant added_at{};

    bool operator==(const Asset&) const = default;
};

inline constexpr std::array asset_rows{
    field<&Asset::id>({"id", "ID", "the asset's id", Use::kept | Use::vital | Use::shown | Use::asked | Use::exported}),
    field<&Asset::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Asset::serial>({"serial", "Serial", "the serial number, of which there is one",
                           Use::given | Use::key | Use::vital | Use::required | Use::shown | Use::asked | Use::unique,
                           "SN"}),
    field<&Asset::product>(
        {"product", "Product", "the model", Use::given | Use::high | Use::required | Use::shown | Use::asked, "MODEL"}),
    field<&Asset::customer>({"customer", "Customer", "who has it", Use::given | Use::required | Use::asked, "ID"}),
    field<&Asset::purchased>({"purchased", "Purchased", "the day of purchase: the warranty counts from it",
                              Use::given | Use::shown | Use::asked}),
    field<&Asset::delivered>({"delivered", "Delivered", "the day of delivery", Use::given | Use::shown | Use::asked}),
    field<&Asset::purchase_channel>(
        {"purchase_channel", "Bought at", "where it was bought", Use::given | Use::hidden | Use::asked, "CHANNEL"}),
    field<&Asset::service_card>(
        {"service_card", "Service card", "the service card's number", Use::given | Use::hidden | Use::asked, "N"}),
    field<&Asset::warranty>({"warranty", "Warranty",
                             "its own term, such as 2y, 18mo or 90d, where it differs from the product's",
                             Use::given | Use::shown | Use::asked, "SPAN"}),
    field<&Asset::outlet>(
        {"outlet", "Outlet", "the branch or partner in charge", Use::given | Use::shown | Use::asked}),
    field<&Asset::given_back>({"given_back", "Given back", "the day on which the customer gave it back for good",
                               Use::given | Use::hidden | Use::asked | Use::late}),
    field<&Asset::replaces>({"replaces", "Replaces", "the serial number of the unit in whose place it was given",
                             Use::given | Use::hidden | Use::asked | Use::late, "SN"}),
    field<&Asset::replaced_by>({"replaced_by", "Replaced by",
                                "the serial number of the unit that was given in its place",
                                Use::given | Use::hidden | Use::asked | Use::late, "SN"}),
    field<&Asset::added_at>(
        {"added_at", "Added", "when it became known",
         Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported | Use::imported | Use::late}),
    field<&Asset::installed>({"installed", "Installed", "the day on which it was installed",
                              Use::given | Use::hidden | Use::asked | Use::late}),
};
template <>
inline constexpr std::span<const Field> fields_of<Asset>{asset_rows};
template <>
inline constexpr std::string_view added_word<Asset> = "asset_added";

struct Product {
    std::int64_t id{};
    std::int64_t revision{};
    std::string model{};
    std::string line{};
    std::string warranty{};
    Instant added_at{};

    bool operator==(const Product&) const = default;
};

inline constexpr std::array product_rows{
    field<&Product::id>(
        {"id", "ID", "the product's id", Use::kept | Use::low | Use::shown | Use::asked | Use::exported}),
    field<&Product::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Product::model>(
        {"model", "Model", "the model",
         Use::given | Use::key | Use::vital | Use::required | Use::bare | Use::shown | Use::asked | Use::unique}),
    field<&Product::line>({"line", "Line", "the product line it belongs to", Use::given | Use::shown | Use::asked}),
    field<&Product::warranty>({"warranty", "Warranty", "how long the warranty lasts, such as 2y, 18mo or 90d",
                               Use::given | Use::shown | Use::asked, "SPAN"}),
    field<&Product::added_at>(
        {"added_at", "Added", "when it became known",
         Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported | Use::imported | Use::late}),
};
template <>
inline constexpr std::span<const Field> fields_of<Product>{product_rows};
template <>
inline constexpr std::string_view added_word<Product> = "product_added";

// The digits a customer is found by: of the phone, without +86 or 0086 (cli.md, import). "" where there are none.
std::string phone_key(std::string_view phone);
// An e-mail address case folded.
std::string email_key(std::string_view email);

// In warranty until the term after the purchase (else the delivery) has passed; unknown where either is (D1).
WarrantyState warranty_state(const Asset* asset, const Product* product, Date today);

}  // namespace aftersales::domain
