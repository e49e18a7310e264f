#include "aftersales/text/inflate.hpp"
#include "aftersales/text/workbook.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <utility>

namespace workbook_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

std::string little(std::size_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
    return out;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

// A zip archive whose parts are stored as they are.
std::string archive(const Parts& parts) {
    std::string out;
    std::string directory;
    for (const auto& [name, text] : parts) {
        const auto sizes =
            little(checksum(text), 4) + little(text.size(), 4) + little(text.size(), 4) + little(name.size(), 2);
        const auto at = out.size();
        out += "PK\x03\x04" + little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + sizes + little(0, 2) + name +
               text;
        directory += "PK\x01\x02" + little(20, 4) + little(0, 2) + little(0, 2) + little(0, 4) + sizes + little(0, 2) +
                     little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(at, 4) + name;
    }
    return out + directory + "PK\x05\x06" + little(0, 4) + little(parts.size(), 2) + little(parts.size(), 2) +
           little(directory.size(), 4) + little(out.size(), 4) + little(0, 2);
}

Parts book(const std::string& rows, const std::string& about = "") {
    return {
        {"xl/workbook.xml",
         "<workbook>" + about +
             "<sheets><sheet name='客户' r:id='r1'/><sheet name='Two' r:id='r2'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
                                       "<Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>name</t></si><si><r><t>张</t></r><r><t>伟</t></r><rPh><t>zhang</t></rPh></si>"
         "<si><t>a_x000D_b_x</t></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d'/>"
         "<numFmt numFmtId='165' formatCode='[h]:mm'/><numFmt numFmtId='166' formatCode='[Red]0.00 "
         "&quot;days&quot;'/></numFmts>"
         "<cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
         "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='22'/>"
         "<xf numFmtId='166'/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x='u'><x:sheetData>" + rows + "</x:sheetData></x:worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row><c t='inlineStr'><is><t>second</t></is></c></row></sheetData></worksheet>"}};
}

std::string read(const Parts& parts, std::string_view sheet = {}) {
    const auto rows = read_sheet(archive(parts), sheet);
    if (!rows) return rows.error().message;
    std::string all;
    for (const auto& row : *rows) {
        all += std::to_string(row.number);
        for (const auto& cell : row.cells) all += "|" + cell;
        all += "\n";
    }
    return all;
}

}  // namespace

// found: I10
TEST_CASE("a sheet's cells are the texts that somebody typed, in their rows and columns") {
    CHECK(read(book("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
                    "<row r='4'><c r='B4' t='s'><v>2</v></c><c r='C4' t='b'><v>1</v></c><c r='D4' "
                    "t='e'><v>#N/A</v></c></row>")) == "1|name||张伟\n4||a\rb_x|true|#N/A\n");
    CHECK(
        read(book(
            "<row><c><v>13800138000</v></c><c><v>0.1</v></c><c><v>-5</v></c><c t='str'><f>1</f><v>x</v></c></row>")) ==
        "1|13800138000|0.1|-5|x\n");
    CHECK(read(book("<row><c><v>4.5600000000000002E+17</v></c></row>")) == "1|4.56E+17\n");
}

TEST_CASE("numbers that are shown as days and times are days and times") {
    CHECK(
        read(book(
            "<row><c s='1'><v>46082</v></c><c s='2'><v>46082.5</v></c><c s='4'><v>46082</v></c><c s='3'><v>1.25</v></c>"
            "<c s='5'><v>1.25</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c s='1'><v>61</v></c></row>")) ==
        "1|2026-03-01|2026-03-01 12:00:00|2026-03-01 00:00:00|30:00:00|1.25|1900-02-28|60|1900-03-01\n");
    CHECK(read(book("<row><c s='1'><v>44620</v></c></row>", "<workbookPr date1904='1'/>")) == "1|2026-03-01\n");
}

TEST_CASE("a sheet is named, or counted") {
    CHECK(read(book(""), "Two") == "1|second\n");
    CHECK(read(book(""), "2") == "1|second\n");
    const auto none = read_sheet(archive(book("")), "Three");
    REQUIRE(!none);
    CHECK(none.error().kind == ErrorKind::usage);
    CHECK(none.error().hints == std::vector<std::string>{"Its sheets are: 客户, Two."});
}

TEST_CASE("a workbook that is damaged, or made to do harm, is refused") {
    CHECK(read_sheet("PK\x03\x04", "").error().message == "the zip archive is damaged or cut off");
    CHECK(read(book("<row r='1'><c r='A1'>")) == "malformed XML at line 1: mismatched tag");
    CHECK(read(book("<row r='2'/><row r='1'/>")) == "the rows of the sheet are numbered wrongly");
    CHECK(read(book("<row r='99999999'/>")) == "the rows of the sheet are numbered wrongly");
    CHECK(read(book("<row><c r='ZZZZ1'><v>1</v></c></row>")) == "the cell 'ZZZZ1' stands in no place");
    auto entities = book("");
    entities[4].second = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><worksheet/>";
    CHECK(read(entities) == "malformed XML at line 1: declares entities");
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<a>";
    CHECK(read(book(deep)) == "malformed XML at line 1: nests too deep");
    auto bytes = archive(book(""));
    bytes[60] = static_cast<char>(bytes[60] ^ 1);
    CHECK(!read_sheet(bytes, ""));
}

}  // namespace workbook_test
