#pragma once

#include "model/placement/constraint.h"
#include "model/plan/plan.h"
#include "model/topology/host.h"
#include "model/topology/region.h"
#include "views/common/theme.h"

#include <QString>

#include <cstdint>
#include <string>

namespace flightplan::views {

QString fromStd(const std::string& text);

/// The name of a country in the user's language, from its code of two letters: translated by code, in English as Qt
/// knows it.
QString countryName(const std::string& code);

/// Why a host cannot take a replica, as the rest of "refused: …".
QString constraintReason(placement::Constraint constraint);
/// The same as a sentence about a replica that has no place.
QString constraintSentence(placement::Constraint constraint);

QString stateName(topology::HostState state);
QString stateName(topology::UpDown state);
Tone stateTone(topology::HostState state);
Tone stateTone(topology::UpDown state);

/// "Frankfurt", or the id where the plan does not know the region.
QString regionName(const plan::Plan* plan, const std::string& id);
/// "Frankfurt · fra"
QString regionLabel(const topology::Site& site);
/// A round-trip time in µs as text; "no path" where there is none.
QString rttText(std::uint32_t rtt);
/// A score or term [2⁻²⁴] with three decimals.
QString scoreText(std::int64_t fixed);
double scoreValue(std::int64_t fixed);

/// Singular and plural with the number written out: "1 host", "1,204 hosts".
QString hostsText(std::int64_t hosts);
QString microVmsText(std::int64_t microVms);

} // namespace flightplan::views
