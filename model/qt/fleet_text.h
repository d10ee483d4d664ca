#pragma once

#include "model/plan/load.h"
#include "model/plan/plan.h"
#include "model/qt/roles.h"

#include <QString>

#include <cstdint>
#include <string>

namespace flightplan::qt {

/// The sentences of tooltips, in the user's language: what exactly a row shows, with units and where it comes from.

bool isCustomer(const plan::Plan& plan);
/// The code of a region as it is shown: in capitals if it is short like the platform's own.
QString regionCode(const std::string& id);
QString resourceName(topology::Resource resource);
/// The utilisation limit of a plan, 0 … 1.
double limitOf(const plan::Plan& plan);
/// How a host is: down, cordoned, past the limit or normal.
RowState hostRowState(const plan::Plan& plan, std::int32_t host);
/// In one word, for tables.
QString stateWord(RowState state);
QString stateName(RowState state);
QString regionToolTip(const plan::Plan& plan, std::int32_t region, const plan::Load& load, RowState state);
QString hostToolTip(const plan::Plan& plan, std::int32_t host, const plan::Load& load, int microVms, RowState state);
QString microVmToolTip(const plan::Plan& plan, std::int64_t microVm);
QString workloadToolTip(const plan::Plan& plan, std::int32_t workload);
/// Why a microVM has no place: "no host has enough memory".
QString constraintText(placement::Constraint constraint);

} // namespace flightplan::qt
