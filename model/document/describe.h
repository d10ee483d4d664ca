#pragma once

#include "model/document/document.h"
#include "model/document/field_visitor.h"

namespace flightplan::document {

// The fields of every object of a plan file, in schema order: names, units, ranges and defaults stand here and nowhere
// else.

void describe(FieldVisitor& visitor, topology::Region& region);
void describe(FieldVisitor& visitor, topology::Edge& edge);
void describe(FieldVisitor& visitor, topology::Link& link);
void describe(FieldVisitor& visitor, topology::LatencyEntry& entry);
void describe(FieldVisitor& visitor, topology::HostEntry& host);
void describe(FieldVisitor& visitor, topology::Workload& workload);
void describe(FieldVisitor& visitor, topology::Objective& objective);
void describe(FieldVisitor& visitor, topology::Targets& targets);
/// The keys of Settings, which stand at the top level of the file, before and after which the sections come.
void describeHead(FieldVisitor& visitor, Settings& settings);
void describeTail(FieldVisitor& visitor, Settings& settings);
/// Both as one object: how an edit carries them.
void describe(FieldVisitor& visitor, Settings& settings);

/// A document with its lists as plain vectors: what one visit of a file fills or writes.
struct Sections {
    Settings settings;
    topology::Targets targets;
    topology::Objective objective;
    std::vector<topology::Region> regions;
    std::vector<topology::Edge> edges;
    std::vector<topology::Link> links;
    std::vector<topology::LatencyEntry> latency;
    std::vector<topology::HostEntry> hosts;
    std::vector<topology::Workload> workloads;
};

void describe(FieldVisitor& visitor, Sections& sections);

} // namespace flightplan::document
