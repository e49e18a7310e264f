// The columns of a list that a caller fills in and hands to `callback record` (--form). Of a call that is over they
// hold what was recorded.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/render/sink.hpp"

#include <span>
#include <string>
#include <vector>

namespace aftersales::commands {

class Form {
public:
    // `listed` are the columns before those of the form; what the form has too is left out of them.
    Form(std::span<const render::Column> listed, const policy::Policy& policy);
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;
    ~Form() = default;

    [[nodiscard]] std::span<const render::Column> columns() const { return columns_; }
    // `cells` are those of all listed columns.
    [[nodiscard]] std::vector<render::Value> cells(std::vector<render::Value> cells,
                                                   const domain::Callback& callback) const;

private:
    std::vector<std::string> keys_{};   // what is scored
    std::vector<std::string> names_{};  // of the form's columns
    std::vector<bool> kept_{};          // of the listed columns
    std::vector<render::Column> columns_{};
};

// The columns of lists, exports and pages of callbacks: what may stand in a list that comes back.
std::vector<std::string> exported_columns();

}  // namespace aftersales::commands
