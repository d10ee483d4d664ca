#pragma once

#include "views/common/chart_panel.h"

#include <string>
#include <vector>

class QModelIndex;
class QTableView;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class RttMatrixModel;

/// The round-trip times between regions as a heat map with the colours of the map: past the target hatched, estimates
/// with a dashed frame. A cell that is pointed at or has the focus is put in words and says its way; a click selects
/// the link between the two, or the region of the row. GUI thread.
class RttMatrix : public ChartPanel {
    Q_OBJECT

public:
    /// `controller` must outlive the matrix.
    explicit RttMatrix(qt::PlanController& controller, QWidget* parent = nullptr);

    QString toText(QChar separator) const override;
    /// The sites between the two regions that are looked at, ends included; none = nothing is.
    const std::vector<std::string>& path() const { return m_path; }

Q_SIGNALS:
    void pathChanged();

protected:
    void fillTable() override;
    void paintPicture(QPainter& painter) const override;
    QSize pictureSize() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void lookedAtChanged() override;

private:
    void refresh();
    void fit();
    void look(const QModelIndex& index);
    void choose(const QModelIndex& index);

    qt::PlanController& m_controller;
    RttMatrixModel* m_model;
    QTableView* m_view;
    std::vector<std::string> m_path;
};

} // namespace flightplan::views
