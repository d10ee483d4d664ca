#include "app/cli/listing.h"

#include "app/cli/output.h"

namespace flightplan::cli {
namespace {

bool isNumber(const std::string& title) {
    return title.starts_with('>');
}

std::string nameOf(const std::string& title) {
    return isNumber(title) ? title.substr(1) : title;
}

std::string upper(std::string text) {
    for (auto& c : text)
        c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return text;
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

} // namespace

Json rowsJson(const Listing& listing) {
    auto rows = Json::array();
    for (const auto& row : listing.rows) {
        Json object;
        for (std::size_t c = 0; c < row.size(); ++c) {
            auto& value = object[nameOf(listing.titles[c])];
            if (!isNumber(listing.titles[c]))
                value = row[c];
            else if (!row[c].empty())
                value = Json::parse(row[c]);
        }
        rows.push_back(std::move(object));
    }
    return rows;
}

std::string tableText(const Listing& listing) {
    std::vector<std::string> titles;
    for (const auto& title : listing.titles)
        titles.push_back(upper(title));
    TextTable table(std::move(titles));
    for (const auto& row : listing.rows)
        table.add(row);
    return table.text();
}

std::string csvText(const Listing& listing) {
    std::string text;
    const auto add = [&](const std::vector<std::string>& fields) {
        for (std::size_t c = 0; c < fields.size(); ++c)
            text += (c > 0 ? "," : "") + csvField(fields[c]);
        text += "\n";
    };
    std::vector<std::string> names;
    for (const auto& title : listing.titles)
        names.push_back(nameOf(title));
    add(names);
    for (const auto& row : listing.rows)
        add(row);
    return text;
}

} // namespace flightplan::cli
