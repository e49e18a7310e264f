// json: one array of records, a line each; jsonl: a record a line and nothing around them.
#include "cell.hpp"
#include "printer/printer.hpp"

namespace aftersales::render {
namespace {

enum class JsonShape { array, lines };

class JsonPrinter : public Printer {
public:
    JsonPrinter(const PrintJob& paper, JsonShape shape) : paper_{paper}, lines_{shape == JsonShape::lines} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        headings_ = headings;
        return opened();
    }

    Result<void> row(const std::vector<Value>& cells) override {
        text::JsonWriter writer;
        writer.begin_object();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            write_json(writer.key(headings_[i].name), cells[i], paper_.zone());
        }
        writer.end_object();
        if (lines_) return paper_.destination.write(writer.take() + '\n');
        if (std::exchange(followed_, true)) TRY(paper_.destination.write(",\n"));
        return paper_.destination.write(writer.text());
    }

    Result<void> end() override { return {}; }

    Result<void> finish() override {
        if (lines_) return {};
        TRY(opened());
        return paper_.destination.write(paper_.wishes.meta ? "]}\n" : "]\n");
    }

private:
    Result<void> opened() {
        if (lines_ || std::exchange(opened_, true)) return {};
        if (!paper_.wishes.meta) return paper_.destination.write("[");
        const auto& around = paper_.surroundings;
        text::JsonWriter meta;
        meta.begin_object().key("program").string(around.program);
        meta.key("command").string(around.command);
        meta.key("at").string(paper_.zone().print(around.now));
        if (!around.about.empty()) meta.key("generated_by").string(around.program);
        for (const auto& [name, value] : around.about) write_json(meta.key(name), value, paper_.zone());
        meta.end_object();
        return paper_.destination.write("{\"format\":1,\"meta\":" + meta.text() + ",\"rows\":[");
    }

    PrintJob paper_;
    bool lines_;
    bool opened_{};
    bool followed_{};
    std::vector<Heading> headings_{};
};

}  // namespace

std::unique_ptr<Printer> json_printer(const PrintJob& paper) {
    return std::make_unique<JsonPrinter>(paper, JsonShape::array);
}

std::unique_ptr<Printer> json_lines_printer(const PrintJob& paper) {
    return std::make_unique<JsonPrinter>(paper, JsonShape::lines);
}

}  // namespace aftersales::render
