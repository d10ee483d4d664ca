#pragma once

#include "model/catalog/catalog.h"
#include "model/topology/workload.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QGridLayout;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace flightplan::views {

class FieldEdit;
class QuantityEdit;

/// How a client's place is written: a region id, a city key, or "48.2, 16.4".
QString placeText(const topology::Client& client);

/// Reads a place into `client`; returns an empty text, or what to type instead. `regions` are the ids that exist.
QString readPlace(const QString& text, const catalog::Catalog& catalog, const std::vector<std::string>& regions,
                  topology::Client& client);

/// Edits where a workload's users are: a row per client with place, weight and last mile, and a line to add one. Shows
/// the first dozen; more on demand.
class ClientListEdit : public QWidget {
    Q_OBJECT

public:
    /// `what` is the undo step with %1 for the workload.
    using Commit = std::function<QString(std::vector<topology::Client> clients, const QString& what)>;

    explicit ClientListEdit(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    void setCommit(Commit commit) { m_commit = std::move(commit); }
    void setClients(const std::vector<topology::Client>& clients);
    /// The ids of the document's regions, suggested before the cities.
    void setRegions(std::vector<std::string> ids);
    FieldEdit& addField() { return *m_add; }
    /// The fields of row `index`, for tests; null if it is not shown.
    FieldEdit* placeField(std::size_t index) const;
    QuantityEdit* weightField(std::size_t index) const;

private:
    struct Row {
        FieldEdit* place = nullptr;
        QuantityEdit* weight = nullptr;
        QuantityEdit* lastMile = nullptr;
        QToolButton* remove = nullptr;
    };

    void showRows();
    Row makeRow(std::size_t index);
    QString changeClient(std::size_t index, const QString& what,
                         const std::function<QString(topology::Client&)>& change);
    QString addClient(const QString& text);

    const catalog::Catalog& m_catalog;
    QGridLayout* m_grid;
    FieldEdit* m_add;
    QPushButton* m_more;
    QStringListModel* m_words;
    std::vector<std::string> m_regions;
    std::vector<topology::Client> m_clients;
    std::vector<Row> m_rows;
    std::size_t m_shown;
    Commit m_commit;
};

} // namespace flightplan::views
