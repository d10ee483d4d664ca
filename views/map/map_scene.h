#pragma once

#include "model/geo/geodesy.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace flightplan::views {

/// One host of a region, drawn as a dot when the map is close enough to fan the region out.
struct MapHostDot {
    enum class State { up, down, draining, overLimit };

    QString label;   ///< for the hover card
    double load = 0; ///< highest requested share, 0 … 1
    State state = State::up;
};

struct MapRegion {
    enum class State { up, down, noHosts };

    QString id;
    QString label;    ///< drawn beside the marker, usually the code in capitals
    QString subtitle; ///< "Frankfurt"
    geo::GeoPoint place;
    State state = State::up;
    double committed = 0; ///< highest requested share, 0 … 1 and beyond: the ring
    double limit = 1;     ///< past this share the region shows a ▲
    double health = 1;    ///< 0 … 1: the inner dot
    int hosts = 0;        ///< also the size of the marker
    int microVms = 0;
    bool highlighted = false;     ///< an accent ring, such as a takeover region; selection has its own
    QString note;                 ///< one more line on the hover card
    std::vector<MapHostDot> dots; ///< may stay empty
    int pins = 0;                 ///< replicas that must be here or on one of its hosts
};

/// Where users are: a city. It carries the colour of the map.
struct MapClient {
    QString label;
    geo::GeoPoint place;
    double weight = 0;           ///< share of all users, 0 … 1: the area of the dot
    std::optional<double> rttMs; ///< empty = unserved: hollow with ×
    double targetMs = 60;
    QString servedBy; ///< label of the region, for the hover card
    bool estimated = false;
    QString key = {};   ///< names the users in a selection
    bool faded = false; ///< beside what is looked at
};

/// Traffic from a client or edge to a region, along a great circle.
struct MapArc {
    geo::GeoPoint from;
    geo::GeoPoint to;
    double weight = 0; ///< share of all traffic, 0 … 1
    double rttMs = 0;
    double targetMs = 60;
    bool estimated = false;  ///< dashed
    bool emphasised = false; ///< 2 px; keep these few (a wide pen costs twenty times a hairline)
    bool faded = false;      ///< beside what is looked at
    QString tooltip;
};

/// An edge of the network between two regions.
struct MapLink {
    geo::GeoPoint from;
    geo::GeoPoint to;
    double rttMs = 0;
    bool measured = false; ///< measured or typed = solid, estimated = dashed
    bool cut = false;
    QString tooltip;
    QString key = {}; ///< names the link in a selection
    bool selected = false;
};

/// How far users of any place on land would be from what serves: the edges where they enter, the nearest being theirs,
/// and what comes behind each.
struct MapField {
    std::vector<geo::GeoPoint> edges; ///< in order of id; none = no field
    std::vector<std::optional<double>>
        onwardMs; ///< from each edge to the nearest region that serves; empty = none does

    bool operator==(const MapField&) const = default;
};

/// The title of the legend, and what the colours of the land mean.
struct MapLegendTitle {
    enum class Ramp {
        latency, ///< against the target
        added,   ///< between two fields
    };

    QString text; ///< empty = "RTT to the serving region"
    Ramp ramp = Ramp::latency;

    bool operator==(const MapLegendTitle&) const = default;
};

/// Everything the map shows, as a value: the window fills it from a plan, the map knows no plan.
struct MapScene {
    std::vector<MapRegion> regions;
    std::vector<MapClient> clients;
    std::vector<MapArc> arcs;
    std::vector<MapLink> links;
    QString selectedRegion;
    double targetMs = 60;
    MapLegendTitle legendTitle{};
    MapField field{};                   ///< the main layer
    MapField fieldBefore{};             ///< with the ramp of added latency: what `field` is compared with
    std::optional<geo::GeoPoint> sun{}; ///< where it stands in the zenith; empty = no day and night
    QStringList companionRegions = {};  ///< selected beside `selectedRegion`
};

} // namespace flightplan::views
