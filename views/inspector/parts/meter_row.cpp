#include "views/inspector/parts/meter_row.h"

#include "model/topology/resources.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/meter_bar.h"
#include "views/inspector/editors/units.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace flightplan::views {

using topology::Resource;

namespace {

constexpr double microPerMilli = 1000;

struct MeterText {
    Q_DECLARE_TR_FUNCTIONS(MeterText)
};

Dimension dimensionOf(Resource resource) {
    switch (resource) {
    case Resource::cpu:
        return Dimension::vcpu;
    case Resource::memory:
        return Dimension::memory;
    case Resource::bandwidth:
        return Dimension::bandwidth;
    case Resource::disk:
        break;
    }
    return Dimension::storage;
}

Series seriesOf(Resource resource) {
    constexpr std::array series = {Series::cpu, Series::memory, Series::bandwidth, Series::disk};
    return series[static_cast<std::size_t>(resource)];
}

} // namespace

QString resourceName(Resource resource) {
    switch (resource) {
    case Resource::cpu:
        return MeterText::tr("CPU");
    case Resource::memory:
        return MeterText::tr("Memory");
    case Resource::bandwidth:
        return MeterText::tr("Bandwidth");
    case Resource::disk:
        break;
    }
    return MeterText::tr("Disk");
}

QString resourceWord(Resource resource) {
    switch (resource) {
    case Resource::cpu:
        return MeterText::tr("CPU");
    case Resource::memory:
        return MeterText::tr("memory");
    case Resource::bandwidth:
        return MeterText::tr("bandwidth");
    case Resource::disk:
        break;
    }
    return MeterText::tr("disk");
}

QString amountText(Resource resource, std::int64_t amount) {
    const auto number = static_cast<double>(amount);
    switch (resource) {
    case Resource::cpu:
        return format::vcpu(number / microPerMilli);
    case Resource::bandwidth:
        return format::megabits(number);
    case Resource::memory:
    case Resource::disk:
        break;
    }
    return format::mebibytes(number);
}

QString usedOfText(Resource resource, std::int64_t used, std::int64_t total) {
    const auto part = static_cast<double>(used);
    const auto whole = static_cast<double>(total);
    switch (resource) {
    case Resource::cpu:
        return format::ofVcpu(part / microPerMilli, whole / microPerMilli);
    case Resource::bandwidth:
        return format::ofMegabits(part, whole);
    case Resource::memory:
    case Resource::disk:
        break;
    }
    return format::ofMebibytes(part, whole);
}

Meters::Meters(QWidget* parent)
    : QWidget(parent)
    , m_rows(topology::resourceCount) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    for (const Resource resource : topology::allResources) {
        Row& row = m_rows[static_cast<std::size_t>(resource)];
        row.box = new QWidget(this);
        auto* grid = new QGridLayout(row.box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setVerticalSpacing(3);
        auto* name = new QLabel(resourceName(resource), row.box);
        name->setProperty("dim", true);
        row.value = new QLabel(row.box);
        row.value->setFont(numberFont(11));
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.bar = new MeterBar(row.box);
        row.bar->setSeries(seriesOf(resource));
        row.bar->setAccessibleName(MeterText::tr("%1 requested").arg(resourceName(resource)));
        grid->addWidget(name, 0, 0);
        grid->addWidget(row.value, 0, 1, Qt::AlignRight);
        grid->addWidget(row.bar, 1, 0, 1, 2);
        grid->setColumnStretch(0, 1);
        layout->addWidget(row.box);
    }
}

void Meters::setLoad(const topology::Resources& used, const topology::Resources& total, double limit) {
    for (const Resource resource : topology::allResources) {
        Row& row = m_rows[static_cast<std::size_t>(resource)];
        const std::int64_t part = used[resource];
        const std::int64_t whole = total[resource];
        const double share = whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : part > 0 ? 1.0 : 0.0;
        row.box->setVisible(part > 0 || whole > 0);
        row.value->setText(usedOfText(resource, part, whole));
        row.bar->setValue(share);
        row.bar->setLimit(limit);
        const auto exact = [&](std::int64_t amount) { return quantityText(amount, dimensionOf(resource)); };
        row.box->setToolTip(
            MeterText::tr("%1 requested of %2 that can be allocated: %3. The tick is the plan's limit of %4.")
                .arg(exact(part), exact(whole), format::percent(share, 1), format::percent(limit)));
        row.bar->setAccessibleDescription(row.box->toolTip());
    }
}

void Meters::setPending() {
    for (Row& row : m_rows) {
        row.value->setText(MeterText::tr("planning…"));
        row.bar->setValue(0);
    }
}

QString Meters::text(Resource resource) const {
    return m_rows[static_cast<std::size_t>(resource)].value->text();
}

} // namespace flightplan::views
