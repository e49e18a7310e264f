#include "printer/fit.hpp"

#include <algorithm>
#include <numeric>

namespace aftersales::render {
namespace {

constexpr int least_word = 16;  // a status, a name: shorter ones are hard to tell apart
constexpr int wished_word = 32;
constexpr int tight = 8;
constexpr int tightest = 4;  // where nothing else is left to give way

bool is_shortened(Kind kind) { return kind == Kind::text || kind == Kind::list || kind == Kind::prose; }

// The widths of a table while it is made to fit.
class Fitting {
public:
    Fitting(const std::vector<Heading>& headings, const std::vector<int>& natural, int columns)
        : headings_{headings}, natural_{natural}, columns_{columns}, here_(headings.size(), true) {
        const int prose = std::clamp(columns / 4, least_word, 40);
        for (std::size_t i = 0; i < headings.size(); ++i) {
            const int least = headings[i].kind == Kind::prose ? prose : least_word;
            widths_.push_back(is_shortened(headings[i].kind) ? std::min(natural[i], least) : natural[i]);
        }
    }

    [[nodiscard]] int room() const {
        const auto shown = std::ranges::count(here_, true);
        int used = gap_between_columns * std::max(0, static_cast<int>(shown) - 1);
        for (std::size_t i = 0; i < widths_.size(); ++i) used += here_[i] ? widths_[i] : 0;
        return columns_ - used;
    }

    // What was asked for by name, and what is vital, is squeezed before it is given up.
    void leave_out(Chosen chosen) {
        if (chosen == Chosen::by_name && squeeze(tight)) return;
        while (room() < 0) {
            const auto victim = chosen == Chosen::by_name ? last() : least_important();
            const bool vital = victim == 0 || headings_[victim].importance == Importance::vital;
            if (vital && (squeeze(tightest) || victim == 0)) return;
            here_[victim] = false;
        }
    }

    // Gives what is left: words up to their wish, then sentences, then words again, each from the left.
    void widen() {
        give(Kind::text, wished_word);
        give(Kind::list, wished_word);
        give(Kind::prose, columns_);
        give(Kind::text, columns_);
        give(Kind::list, columns_);
    }

    [[nodiscard]] Fit done() const {
        Fit fit{.widths = widths_};
        for (std::size_t i = 0; i < here_.size(); ++i) (here_[i] ? fit.kept : fit.left_out).push_back(i);
        return fit;
    }

private:
    [[nodiscard]] std::size_t last() const {
        for (auto i = here_.size(); i-- > 1;) {
            if (here_[i]) return i;
        }
        return 0;
    }

    [[nodiscard]] std::size_t least_important() const {
        std::size_t found = 0;
        for (std::size_t i = 1; i < here_.size(); ++i) {
            if (!here_[i]) continue;
            if (found == 0 || headings_[i].importance >= headings_[found].importance) found = i;
        }
        return found;
    }

    // Takes from the widest text until the line fits; false where that is not enough.
    bool squeeze(int least) {
        while (room() < 0) {
            int* widest = nullptr;
            for (std::size_t i = 0; i < widths_.size(); ++i) {
                if (!here_[i] || !is_shortened(headings_[i].kind) || widths_[i] <= least) continue;
                if (widest == nullptr || widths_[i] > *widest) widest = &widths_[i];
            }
            if (widest == nullptr) return false;
            --*widest;
        }
        return true;
    }

    void give(Kind kind, int most) {
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            if (!here_[i] || headings_[i].kind != kind) continue;
            const int wish = std::min(natural_[i], most);
            widths_[i] += std::clamp(wish - widths_[i], 0, std::max(0, room()));
        }
    }

    const std::vector<Heading>& headings_;
    const std::vector<int>& natural_;
    int columns_{};
    std::vector<int> widths_{};
    std::vector<bool> here_{};
};

}  // namespace

Fit fitted(const std::vector<Heading>& headings, const std::vector<int>& natural, int columns, Chosen chosen) {
    Fitting fitting{headings, natural, columns};
    fitting.leave_out(chosen);
    fitting.widen();
    return fitting.done();
}

}  // namespace aftersales::render
