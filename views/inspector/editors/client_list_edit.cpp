#include "views/inspector/editors/client_list_edit.h"

#include "views/common/icons.h"
#include "views/inspector/editors/completion.h"
#include "views/inspector/editors/quantity_edit.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace flightplan::views {

using topology::Client;

namespace {

constexpr std::size_t firstRows = 12;
constexpr int coordinateDigits = 8;
constexpr std::int64_t mostWeight = 1'000'000'000 * millionth;

} // namespace

QString placeText(const Client& client) {
    if (!client.region.empty())
        return QString::fromStdString(client.region);
    if (!client.city.empty())
        return QString::fromStdString(client.city);
    if (!client.latitude || !client.longitude)
        return {};
    return QStringLiteral("%1, %2").arg(QString::number(*client.latitude, 'g', coordinateDigits),
                                        QString::number(*client.longitude, 'g', coordinateDigits));
}

QString readPlace(const QString& text, const catalog::Catalog& catalog, const std::vector<std::string>& regions,
                  Client& client) {
    static const QRegularExpression point(
        QStringLiteral(R"(^\s*([-−+]?\d+(?:\.\d+)?)\s*°?[,;\s]\s*([-−+]?\d+(?:\.\d+)?)\s*°?\s*$)"));
    const QString typed = text.trimmed();
    const auto set = [&](const std::string& region, const std::string& city, std::optional<geo::GeoPoint> place) {
        client.region = region;
        client.city = city;
        client.latitude = place ? std::optional(place->latitude) : std::nullopt;
        client.longitude = place ? std::optional(place->longitude) : std::nullopt;
        return QString();
    };
    const auto match = point.match(typed);
    if (match.hasMatch()) {
        const auto number = [&](int group) { return match.captured(group).replace(QChar(0x2212), u'-').toDouble(); };
        const geo::GeoPoint place{number(1), number(2)};
        if (geo::isValid(place))
            return set({}, {}, place);
        return ClientListEdit::tr("Latitude goes from −90 to 90, longitude from −180 to 180.");
    }
    const std::string id = typed.toLower().toStdString();
    if (std::ranges::find(regions, id) != regions.end())
        return set(id, {}, {});
    if (const auto* city = catalog.findCity(typed.toStdString()))
        return set({}, city->key, {});
    const auto named = std::ranges::find_if(catalog.cities(), [&](const catalog::City& city) {
        return typed.compare(QString::fromStdString(city.name), Qt::CaseInsensitive) == 0 ||
               typed.compare(QString::fromStdString(city.key), Qt::CaseInsensitive) == 0;
    });
    if (!typed.isEmpty() && named != catalog.cities().end())
        return set({}, named->key, {}); // cities are sorted by size: the largest of that name
    return ClientListEdit::tr("No region or city “%1”. Pick one from the list, or type coordinates such as 48.2, 16.4.")
        .arg(typed);
}

ClientListEdit::ClientListEdit(const catalog::Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_grid(new QGridLayout)
    , m_add(new FieldEdit(this))
    , m_more(new QPushButton(this))
    , m_words(new QStringListModel(this))
    , m_shown(firstRows) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    m_grid->setHorizontalSpacing(3);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    layout->addLayout(m_grid);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_add);
    auto* credit = new QLabel(QString::fromUtf8(catalog::cityCredit), this);
    credit->setProperty("faint", true);
    credit->setWordWrap(true);
    layout->addWidget(credit);
    const std::array headings = {tr("Where"), tr("Weight"), tr("Last mile")};
    for (int column = 0; column < static_cast<int>(headings.size()); ++column) {
        auto* label = new QLabel(headings[static_cast<std::size_t>(column)], this);
        label->setProperty("faint", true);
        m_grid->addWidget(label, 0, column);
    }
    m_more->setProperty("quiet", true);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown += 4 * firstRows;
        showRows();
    });
    m_add->setPlaceholder(tr("Add region, city or lat, lon"));
    m_add->describe(tr("Add a client"), tr("Where more users are: a region of the plan, a city of the catalogue, or "
                                           "coordinates in degrees such as 48.2, 16.4"));
    m_add->line().setObjectName(QStringLiteral("add_client"));
    m_add->setCommit([this](const QString& text) { return addClient(text); });
    addCompleter(*m_add, *m_words);
}

void ClientListEdit::setClients(const std::vector<Client>& clients) {
    m_clients = clients;
    showRows();
}

void ClientListEdit::setRegions(std::vector<std::string> ids) {
    if (ids == m_regions && m_words->rowCount() > 0)
        return;
    m_regions = std::move(ids);
    QStringList words;
    for (const auto& id : m_regions)
        words << QString::fromStdString(id);
    for (const auto& city : m_catalog.cities())
        words << QString::fromStdString(city.key);
    m_words->setStringList(words);
}

FieldEdit* ClientListEdit::placeField(std::size_t index) const {
    return index < m_rows.size() ? m_rows[index].place : nullptr;
}

QuantityEdit* ClientListEdit::weightField(std::size_t index) const {
    return index < m_rows.size() ? m_rows[index].weight : nullptr;
}

void ClientListEdit::showRows() {
    const auto shown = std::min(m_clients.size(), m_shown);
    while (m_rows.size() > shown) {
        const Row row = m_rows.back();
        m_rows.pop_back();
        for (QWidget* widget : std::initializer_list<QWidget*>{row.place, row.weight, row.lastMile, row.remove}) {
            widget->hide();
            widget->deleteLater(); // a row may be removing itself
        }
    }
    while (m_rows.size() < shown)
        m_rows.push_back(makeRow(m_rows.size()));
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& lastMile = m_clients[i].lastMile;
        m_rows[i].place->setCommittedText(placeText(m_clients[i]));
        // A long name may not fit.
        m_rows[i].place->line().setToolTip(
            tr("%1\nA region of the plan, a city of the catalogue, or coordinates in degrees")
                .arg(placeText(m_clients[i])));
        m_rows[i].weight->setValue(m_clients[i].weight);
        m_rows[i].lastMile->setValue(lastMile ? std::optional<std::int64_t>(lastMile->count()) : std::nullopt);
    }
    const auto rest = static_cast<qlonglong>(m_clients.size() - shown);
    m_more->setVisible(rest > 0);
    m_more->setText(tr("%1 more…").arg(QLocale().toString(rest)));
}

ClientListEdit::Row ClientListEdit::makeRow(std::size_t index) {
    constexpr int weightWidth = 48;
    constexpr int lastMileWidth = 54;
    constexpr int removeWidth = 18;
    constexpr int lineHeight = 28; // of a field
    Row row{new FieldEdit(this), new QuantityEdit(Dimension::ratio, {0, mostWeight}, this),
            new QuantityEdit(Dimension::duration, {0, 60'000'000}, this), new QToolButton(this)};
    row.place->describe(tr("Where"), tr("A region of the plan, a city of the catalogue, or coordinates in degrees"));
    row.weight->describe(tr("Weight"), tr("How many users are here compared to the other clients; plain number"));
    row.lastMile->describe(tr("Last mile"), tr("Round-trip time from the users to the nearest edge. Empty: estimated "
                                               "from the distance.\nUnits: ms, s, µs"));
    row.lastMile->setOptional(true);
    row.lastMile->setPlaceholder(tr("est."));
    row.weight->setFixedWidth(weightWidth);
    row.lastMile->setFixedWidth(lastMileWidth);
    row.remove->setIcon(icon(u"close"));
    row.remove->setIconSize({14, 14});
    row.remove->setStyleSheet(QStringLiteral("padding: 0"));
    row.remove->setFixedSize(removeWidth, lineHeight);
    row.remove->setToolTip(tr("Remove this client"));
    row.remove->setAccessibleName(row.remove->toolTip());
    addCompleter(*row.place, *m_words);
    row.place->setCommit([this, index](const QString& text) {
        return changeClient(index, tr("Move a client of %1"),
                            [&](Client& client) { return readPlace(text, m_catalog, m_regions, client); });
    });
    row.weight->setCommitValue([this, index](std::optional<std::int64_t> value) {
        return changeClient(index, tr("Set weight of a client of %1"), [&](Client& client) {
            client.weight = *value;
            return QString();
        });
    });
    row.lastMile->setCommitValue([this, index](std::optional<std::int64_t> value) {
        return changeClient(index, tr("Set last mile of a client of %1"), [&](Client& client) {
            client.lastMile = value ? std::optional(std::chrono::microseconds(*value)) : std::nullopt;
            return QString();
        });
    });
    connect(row.remove, &QToolButton::clicked, this, [this, index] {
        auto clients = m_clients;
        clients.erase(clients.begin() + static_cast<std::ptrdiff_t>(index));
        if (m_commit)
            m_commit(std::move(clients), tr("Remove a client of %1"));
    });
    const int line = static_cast<int>(index) + 1;
    m_grid->addWidget(row.place, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.weight, line, 1, Qt::AlignTop);
    m_grid->addWidget(row.lastMile, line, 2, Qt::AlignTop);
    m_grid->addWidget(row.remove, line, 3, Qt::AlignTop);
    return row;
}

QString ClientListEdit::changeClient(std::size_t index, const QString& what,
                                     const std::function<QString(Client&)>& change) {
    auto clients = m_clients;
    const QString problem = change(clients[index]);
    if (!problem.isEmpty() || !m_commit)
        return problem;
    return m_commit(std::move(clients), what);
}

QString ClientListEdit::addClient(const QString& text) {
    if (text.trimmed().isEmpty())
        return {};
    Client client;
    const QString problem = readPlace(text, m_catalog, m_regions, client);
    if (!problem.isEmpty() || !m_commit)
        return problem;
    auto clients = m_clients;
    clients.push_back(std::move(client));
    return m_commit(std::move(clients), tr("Add a client to %1"));
}

} // namespace flightplan::views
