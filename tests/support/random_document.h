#pragma once

#include "model/base/philox.h"
#include "model/document/document.h"
#include "model/document/edit.h"

#include <cstdint>

namespace flightplan::test {

/// A valid document of a few regions, hosts and workloads that uses most of the file format: edges, links, known times
/// with paths, exceptions, classes, pins, affinity in chains and circles, standbys, clients of every kind. A pure
/// function of the seed.
document::Document randomDocument(std::uint64_t seed);

/// An edit of the document that leaves it valid: most often of one field, sometimes of whole objects.
document::Edit randomEdit(const document::Document& document, RandomStream& random);

} // namespace flightplan::test
