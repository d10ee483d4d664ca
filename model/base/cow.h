#pragma once

#include <memory>
#include <utility>

namespace flightplan {

/// A value that is shared until it is written: copying copies a pointer. An equal pointer proves that nothing changed;
/// a different pointer proves nothing. Empty only after it was moved from: then it may be assigned or destroyed, no
/// more.
template <class T>
class Cow {
public:
    Cow()
        : m_value(defaultValue()) {}
    explicit Cow(T value)
        : m_value(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }

    /// Identity of the shared block, the key of memoised stages.
    const std::shared_ptr<const T>& block() const { return m_value; }
    bool sameBlock(const Cow& other) const { return m_value == other.m_value; }

    /// Replaces the value by a changed copy.
    template <class Change>
    void edit(Change&& change) {
        T copy = *m_value;
        std::forward<Change>(change)(copy);
        m_value = std::make_shared<const T>(std::move(copy));
    }

    bool operator==(const Cow& other) const { return m_value == other.m_value || *m_value == *other.m_value; }

private:
    // All default values share one block, so that two empty documents are recognised as equal at once.
    static const std::shared_ptr<const T>& defaultValue() {
        static const std::shared_ptr<const T> value = std::make_shared<const T>();
        return value;
    }

    std::shared_ptr<const T> m_value;
};

} // namespace flightplan
