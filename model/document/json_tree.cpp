#include "model/document/json_tree.h"

#include "model/document/file.h"
#include "model/document/json_remedy.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <unordered_set>

namespace flightplan::document {
namespace {

// A value costs about 100 bytes in memory, so this bounds what a hostile file can make the program allocate.
constexpr std::size_t maxValues = 8'000'000;

/// Reads the text for nlohmann's lexer and knows how far it has come: its DOM has no positions.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** position)
        : m_at(at)
        , m_position(position) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        *m_position = ++m_at;
        return *this;
    }
    CountingIterator operator++(int) {
        const auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_position;
};

class TreeBuilder {
public:
    TreeBuilder(std::string_view text, JsonNode& root, std::vector<Finding>& problems)
        : m_text(text)
        , m_counted(text.data())
        , m_position(text.data())
        , m_root(root)
        , m_problems(problems) {}

    const char** position() { return &m_position; }

    bool null() { return addLeaf(JsonNode::Kind::null, {}); }
    bool boolean(bool value) { return addLeaf(JsonNode::Kind::boolean, value ? "true" : "false"); }
    bool number_integer(std::int64_t value) { return addLeaf(JsonNode::Kind::number, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return addLeaf(JsonNode::Kind::number, std::to_string(value)); }
    bool number_float(double, const std::string& digits) { return addLeaf(JsonNode::Kind::number, digits); }
    bool string(std::string& value) { return addLeaf(JsonNode::Kind::string, std::move(value)); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Kind::object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        auto& frame = m_stack.back();
        const bool duplicate = isDuplicate(frame, name);
        frame.node->keys.push_back(name); // also of a duplicate, whose path it makes
        return !duplicate || report("document.duplicate_key", {name});
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& exception) {
        if (m_reported)
            return false;
        SyntaxError error;
        error.at = static_cast<std::size_t>(m_position - m_text.data());
        error.reason = exception.what();
        for (const auto& frame : m_stack)
            error.brackets += frame.node->kind == JsonNode::Kind::object ? '{' : '[';
        if (!m_stack.empty()) {
            const auto& innermost = *m_stack.back().node;
            error.openedInLine = innermost.line;
            error.key = innermost.keys.empty() ? std::string() : innermost.keys.back();
            error.wantsValue = innermost.keys.size() > innermost.items.size();
            error.isEmpty = innermost.items.empty();
        }
        error.isComplete = m_stack.empty() && m_values > 0;
        m_reported = true;
        m_problems.push_back(syntaxFinding(m_text, error));
        m_problems.back().path = path();
        return false;
    }

private:
    struct Frame {
        JsonNode* node;
        std::unordered_set<std::string> seen; // filled once an object is too large for a linear look-up
    };

    static bool isDuplicate(Frame& frame, const std::string& name) {
        constexpr std::size_t linearLimit = 32;
        const auto& keys = frame.node->keys;
        if (keys.size() < linearLimit)
            return std::ranges::find(keys, name) != keys.end();
        if (frame.seen.empty())
            frame.seen.insert(keys.begin(), keys.end());
        return !frame.seen.insert(name).second;
    }

    int line() {
        // The lexer has read one character past a number; when that is a line break it does not count yet.
        const char* end = m_position > m_counted ? m_position - 1 : m_counted;
        m_line += static_cast<int>(std::count(m_counted, end, '\n'));
        m_counted = end;
        return m_line;
    }

    bool report(std::string key, std::vector<std::string> arguments) {
        m_reported = true;
        m_problems.push_back(
            Finding{std::move(key), Severity::error, std::move(arguments), path(), "plan", line(), {}, {}});
        return false;
    }

    std::string path() const {
        std::string result;
        for (std::size_t i = 0; i < m_stack.size(); ++i) {
            const auto* node = m_stack[i].node;
            // The children of an outer array include the one that is open; those of the innermost end before the one to
            // come.
            const bool innermost = i + 1 == m_stack.size();
            if (node->kind == JsonNode::Kind::object && !node->keys.empty())
                result += "/" + node->keys.back();
            else if (node->kind == JsonNode::Kind::array)
                result += "/" + std::to_string(node->items.size() - (innermost ? 0 : 1));
        }
        return result;
    }

    JsonNode* add(JsonNode::Kind kind, std::string text) {
        if (++m_values > maxValues) {
            report("document.too_many_values", {std::to_string(maxValues)});
            return nullptr;
        }
        JsonNode node;
        node.kind = kind;
        node.line = line();
        node.text = std::move(text);
        if (m_stack.empty()) {
            m_root = std::move(node);
            return &m_root;
        }
        return &m_stack.back().node->items.emplace_back(std::move(node));
    }

    bool addLeaf(JsonNode::Kind kind, std::string text) { return add(kind, std::move(text)) != nullptr; }

    bool open(JsonNode::Kind kind) {
        if (m_stack.size() >= static_cast<std::size_t>(maxDepth))
            return report("document.too_deep", {std::to_string(maxDepth)});
        auto* node = add(kind, {});
        if (node)
            m_stack.push_back({node, {}});
        return node != nullptr;
    }

    bool close() {
        m_stack.pop_back();
        return true;
    }

    std::string_view m_text;
    const char* m_counted; // lines are counted up to here
    const char* m_position;
    int m_line = 1;
    JsonNode& m_root;
    std::vector<Finding>& m_problems;
    std::vector<Frame> m_stack; // the pointers stay valid: only the innermost open node's children grow
    std::size_t m_values = 0;
    bool m_reported = false;
};

} // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    const auto at = std::ranges::find(keys, key);
    return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

std::string_view nameOf(JsonNode::Kind kind) {
    switch (kind) {
    case JsonNode::Kind::null:
        return "null";
    case JsonNode::Kind::boolean:
        return "true or false";
    case JsonNode::Kind::number:
        return "a number";
    case JsonNode::Kind::string:
        return "a text";
    case JsonNode::Kind::array:
        return "a list";
    case JsonNode::Kind::object:
        return "an object";
    }
    return "null";
}

bool parseJson(std::string_view text, JsonNode& root, std::vector<Finding>& problems) {
    if (text.size() > maxFileBytes) {
        problems.push_back(
            {"document.too_large", Severity::error, {std::to_string(maxFileBytes >> 20)}, "", "plan", 0, {}, {}});
        return false;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        problems.push_back({"document.empty", Severity::error, {}, "", "plan", 1, {}, {}});
        return false;
    }
    // nlohmann takes a NUL for the end of the input and would drop what stands behind it without a word.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        const auto line = 1 + static_cast<int>(std::ranges::count(text.substr(0, nul), '\n'));
        problems.push_back({"syntax.nul", Severity::error, {}, "", "plan", line, {}, {}});
        return false;
    }
    TreeBuilder builder(text, root, problems);
    const CountingIterator begin(text.data(), builder.position());
    const CountingIterator end(text.data() + text.size(), builder.position());
    return nlohmann::json::sax_parse(begin, end, &builder);
}

int lineOf(const JsonNode& root, std::string_view path) {
    const JsonNode* node = &root;
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const auto token = path.substr(0, path.find('/'));
        path.remove_prefix(token.size());
        const JsonNode* child = nullptr;
        if (node->kind == JsonNode::Kind::object) {
            child = node->find(token);
        } else if (node->kind == JsonNode::Kind::array) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
            if (error == std::errc{} && end == token.data() + token.size() && index < node->items.size())
                child = &node->items[index];
        }
        if (!child)
            break;
        node = child;
    }
    return node->line;
}

std::string jsonString(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string toText(const JsonNode& node) {
    switch (node.kind) {
    case JsonNode::Kind::null:
        return "null";
    case JsonNode::Kind::boolean:
    case JsonNode::Kind::number:
        return node.text;
    case JsonNode::Kind::string:
        return jsonString(node.text);
    case JsonNode::Kind::array:
    case JsonNode::Kind::object:
        break;
    }
    const bool isObject = node.kind == JsonNode::Kind::object;
    std::string text(1, isObject ? '{' : '[');
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        text += i == 0 ? "" : ", ";
        if (isObject)
            text += jsonString(node.keys[i]) + ": ";
        text += toText(node.items[i]);
    }
    return text + (isObject ? '}' : ']');
}

} // namespace flightplan::document
