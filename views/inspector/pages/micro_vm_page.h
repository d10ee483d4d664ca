#pragma once

#include "views/inspector/inspector_page.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace flightplan::views {

class Ranking;
class RowList;
class StackedTermBar;
class ToneLabel;

/// One microVM: where it is and why there, or why it has no place and the smallest change that would admit it.
class MicroVmPage : public InspectorPage {
    Q_OBJECT

public:
    explicit MicroVmPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;
    /// The sentence of "why not?", for tests; empty for a placed microVM.
    QString whyNot() const;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    /// Index in the plan; −1 if it does not know the microVM.
    std::int64_t index() const;
    /// The workload in the document and the replica's number; null for a standby.
    const topology::Workload* workload(int& replica) const;
    void addPlace();
    void addScore();
    void addWhyNot();
    void addWhyHere();
    void refresh();
    void showWhatIf();
    void showPins();
    QString pinnedTo() const;
    void showPlacement(const plan::Plan& plan, std::int64_t microVm);
    void showAnswer();
    void showCure();
    void setPin(const QString& host);

    RowList* m_place = nullptr;
    QPushButton* m_pin = nullptr;
    QPushButton* m_unpin = nullptr;
    Section* m_scoreSection = nullptr;
    StackedTermBar* m_bar = nullptr;
    std::array<QLabel*, 5> m_terms{};
    Section* m_whyNotSection = nullptr;
    ToneLabel* m_whyNot = nullptr;
    QLabel* m_cure = nullptr;
    QPushButton* m_fix = nullptr;
    Section* m_whySection = nullptr;
    QLabel* m_state = nullptr;
    Ranking* m_ranking = nullptr;
    std::weak_ptr<const plan::Plan> m_asked; ///< the plan that was asked about
    QString m_askedId;
};

} // namespace flightplan::views
