#include "model/qt/query_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace flightplan::qt {
namespace {

struct QueryText {
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

QString fieldNames() {
    QStringList names;
    for (const auto& field : query::fields())
        names << QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
    return names.join(QStringLiteral(", "));
}

} // namespace

QString mistakeText(const query::Mistake& mistake) {
    using Kind = query::Mistake::Kind;
    const auto text = QString::fromStdString(mistake.text);
    switch (mistake.kind) {
    case Kind::unknownField:
        return mistake.suggestion.empty() ? QueryText::tr("There is no “%1”. Fields: %2.").arg(text, fieldNames())
                                          : QueryText::tr("There is no “%1”. Is “%2” meant?")
                                                .arg(text, QString::fromStdString(mistake.suggestion));
    case Kind::needsNumber:
        return text.isEmpty() ? QueryText::tr("A number is missing, such as 80%.")
                              : QueryText::tr("“%1” is no number. Write one such as 80%.").arg(text);
    case Kind::needsValue:
        return QueryText::tr("What should “%1” be? Write it behind the colon.").arg(text);
    case Kind::openQuote:
        break;
    }
    return QueryText::tr("A quote is missing at the end of %1.").arg(text);
}

QString queryHelp() {
    return QueryText::tr("Words filter by name. Conditions between spaces must all hold:\n"
                         "region:fra  region:@eu  region:fra,ams  host:fra-*  workload:web  app:shop\n"
                         "state:up, down, cordoned, unplaced, standby, pinned  label:team=data  class:gpu\n"
                         "cpu>80%  memory<=50%  disk  bandwidth  load  health  microvms>=10\n"
                         "A minus before one means “not”; * stands for anything.");
}

} // namespace flightplan::qt
