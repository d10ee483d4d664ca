#pragma once

#include "model/base/cow.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace flightplan {

/// A sequence in shared chunks of at most 512 elements (256 when built whole): copying copies the chunk pointers, and
/// an edit copies one chunk. Reading costs O(log chunks), an edit O(chunk + chunks).
template <class T>
class Chunked {
public:
    static constexpr std::size_t chunkSize = 256;

    Chunked() = default;
    explicit Chunked(const std::vector<T>& values) {
        for (std::size_t begin = 0; begin < values.size(); begin += chunkSize) {
            const auto end = std::min(begin + chunkSize, values.size());
            m_chunks.emplace_back(std::vector<T>(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 values.begin() + static_cast<std::ptrdiff_t>(end)));
        }
        recount();
    }

    std::size_t size() const { return m_starts.empty() ? 0 : m_starts.back(); }
    bool empty() const { return size() == 0; }

    const T& operator[](std::size_t index) const {
        const auto chunk = chunkOf(index);
        return (*m_chunks[chunk])[index - startOf(chunk)];
    }

    void replace(std::size_t index, T value) {
        const auto chunk = chunkOf(index);
        m_chunks[chunk].edit([&](auto& values) { values[index - startOf(chunk)] = std::move(value); });
    }

    void insert(std::size_t index, T value) {
        assert(index <= size());
        if (m_chunks.empty())
            m_chunks.emplace_back();
        const auto chunk = index == size() ? m_chunks.size() - 1 : chunkOf(index);
        const auto offset = static_cast<std::ptrdiff_t>(index - startOf(chunk));
        m_chunks[chunk].edit([&](auto& values) { values.insert(values.begin() + offset, std::move(value)); });
        if (m_chunks[chunk]->size() > 2 * chunkSize)
            split(chunk);
        recount();
    }

    void erase(std::size_t index) {
        const auto chunk = chunkOf(index);
        const auto offset = static_cast<std::ptrdiff_t>(index - startOf(chunk));
        m_chunks[chunk].edit([&](auto& values) { values.erase(values.begin() + offset); });
        if (m_chunks[chunk]->empty())
            m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
        recount();
    }

    template <class Visit>
    void forEach(Visit&& visit) const {
        std::size_t index = 0;
        for (const auto& chunk : m_chunks)
            for (const auto& value : *chunk)
                visit(index++, value);
    }

    /// As forEach; `visit` also hears whether the element stands in a chunk that `other` shares at the same index,
    /// which proves that it is the same element.
    template <class Visit>
    void forEachAgainst(const Chunked& other, Visit&& visit) const {
        std::size_t index = 0;
        for (std::size_t chunk = 0; chunk < m_chunks.size(); ++chunk) {
            const bool shared = chunk < other.m_chunks.size() && other.startOf(chunk) == index &&
                                m_chunks[chunk].sameBlock(other.m_chunks[chunk]);
            for (const auto& value : *m_chunks[chunk])
                visit(index++, value, shared);
        }
    }

    /// True if both share every chunk: then nothing differs. False proves nothing.
    bool sameBlocks(const Chunked& other) const {
        return m_chunks.size() == other.m_chunks.size() &&
               std::equal(m_chunks.begin(), m_chunks.end(), other.m_chunks.begin(),
                          [](const auto& a, const auto& b) { return a.sameBlock(b); });
    }

    /// Equal elements in equal order, however they are cut into chunks.
    bool operator==(const Chunked& other) const {
        if (sameBlocks(other))
            return true;
        if (size() != other.size())
            return false;
        for (std::size_t i = 0; i < size(); ++i)
            if (!((*this)[i] == other[i]))
                return false;
        return true;
    }

private:
    std::size_t startOf(std::size_t chunk) const { return chunk == 0 ? 0 : m_starts[chunk - 1]; }

    std::size_t chunkOf(std::size_t index) const {
        assert(index < size());
        return static_cast<std::size_t>(std::upper_bound(m_starts.begin(), m_starts.end(), index) - m_starts.begin());
    }

    void split(std::size_t chunk) {
        const auto& values = *m_chunks[chunk];
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        Cow<std::vector<T>> upper(std::vector<T>(middle, values.end()));
        m_chunks[chunk] = Cow<std::vector<T>>(std::vector<T>(values.begin(), middle));
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(upper));
    }

    void recount() {
        m_starts.clear();
        std::size_t total = 0;
        for (const auto& chunk : m_chunks)
            m_starts.push_back(total += chunk->size());
    }

    std::vector<Cow<std::vector<T>>> m_chunks;
    std::vector<std::size_t> m_starts; // index behind the last element of each chunk
};

} // namespace flightplan
