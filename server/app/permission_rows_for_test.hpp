#pragma once

#include <map>
#include <string_view>

namespace ruam::app {

/// Sets of roles that the rows name; written here by hand, not read from the rooms (PROCESSES §6).
inline const std::map<std::string, std::string_view, std::less<>> role_sets = {
    {"-", ""},
    {"staff",
     "system_admin office_head deputy_head division_head planner finance_officer project_owner "
     "secretariat supervisor committee_member web_officer auditor_readonly dpo"},
    {"all",
     "system_admin office_head deputy_head division_head planner finance_officer project_owner "
     "secretariat supervisor committee_member school_user partner citizen web_officer "
     "auditor_readonly dpo"},
    {"uploaders",
     "system_admin office_head deputy_head division_head planner finance_officer project_owner "
     "secretariat supervisor committee_member school_user web_officer dpo"},
    {"admin", "system_admin"},
    {"dpo", "dpo"},
    {"planner", "planner"},
    {"division_head", "division_head"},
    {"deputy_head", "deputy_head"},
    {"office_head", "office_head"},
    {"clerks", "system_admin planner secretariat"},
    {"arrangers", "system_admin office_head secretariat"},
    {"sharers", "system_admin office_head deputy_head planner"},
    {"list_keepers", "system_admin office_head deputy_head planner finance_officer"},
    {"money", "finance_officer planner"},
    {"money_approvers", "office_head deputy_head division_head finance_officer"},
    {"money_setters", "office_head deputy_head"},
    {"writers", "planner project_owner division_head secretariat"},
    {"form_keepers", "planner system_admin"},
    {"runners", "planner project_owner office_head"},
    {"chain_setters", "planner office_head system_admin"},
    {"followup_writers",
     "planner project_owner division_head deputy_head office_head secretariat supervisor"},
    {"importers",
     "system_admin planner finance_officer project_owner division_head deputy_head office_head "
     "secretariat "
     "supervisor"},
    {"deciders", "planner division_head deputy_head office_head"},
    {"confirmers", "planner secretariat division_head deputy_head office_head"},
    {"committee_writers", "planner secretariat division_head deputy_head office_head supervisor"},
    {"certifiers", "secretariat division_head deputy_head office_head"},
    {"submitters", "planner deputy_head office_head"},
    {"plan_writers", "planner division_head secretariat"},
    {"workers",
     "system_admin office_head deputy_head division_head planner finance_officer project_owner "
     "secretariat supervisor committee_member web_officer auditor_readonly dpo school_user "
     "partner"},
    {"senders",
     "planner finance_officer secretariat project_owner office_head deputy_head web_officer"},
    {"takers", "planner secretariat"},
    {"readers_of_papers", "planner supervisor"},
    {"year_keepers", "system_admin office_head deputy_head planner secretariat"},
    {"year_and_finance",
     "system_admin office_head deputy_head planner secretariat finance_officer"},
};

/// What becomes of a request: one line a route and state of the record.
///   METHOD PATH BODY | own office | guests | receiver | good | refused/nobody
/// own office: the roles let in. `anyone`: also without sign-in; `signed_in`: of whichever office.
/// guests: `read` lets the same roles of an office in to which the record is open for reading or
/// writing, `write` only for writing. receiver: roles of the office above,
/// which receives its reports.
/// good: the status for those let in; with `!` the body shows the marker of the record.
/// refused/nobody: the status for everybody else and without sign-in, 403/401 when not said.
/// The actors come with a token and not with a browser's session: its own routes refuse them.
/// @name stands for an id; @project, @report ... for one row each of all such states.
inline constexpr std::string_view permission_rows = R"(
GET /health - | anyone | - | - | 200
GET /openapi.json - | anyone | - | - | 200
GET /setup - | anyone | - | - | 200
POST /setup wrong | anyone | - | - | 400
POST /session wrong | anyone | - | - | 400
POST /session/recovery wrong | anyone | - | - | 400
GET /session - | - | - | - | 200 | 401/401
DELETE /session - | anyone | - | - | 204
PUT /session/office active_office | - | - | - | 200 | 401/401
POST /session/password password | - | - | - | 204 | 401/401
GET /tokens - | signed_in | - | - | 200
POST /tokens token | signed_in | - | - | 201
DELETE /tokens/@nothing - | signed_in | - | - | 404
GET /live?topics=@own - | all | - | - | 200 | 403/403
GET /live?topics=@own/project/@draft - | staff | read | - | 200 | 403/403
GET /live?topics=@own/report/@drafted - | staff | read | - | 200 | 403/403
GET /live?topics=@own/report/@submitted - | staff | read | planner | 200 | 403/403
GET /signature-picture/state - | signed_in | - | - | 200
GET /signature-picture - | signed_in | - | - | 404
POST /signature-picture no_picture | signed_in | - | - | 400
DELETE /signature-picture - | signed_in | - | - | 204

GET /offices - | signed_in | - | - | 200
GET /offices/@own - | signed_in | - | - | 200
PUT /offices/@own office | admin | - | - | 412
POST /offices/@own/children office | admin | - | - | 201
POST /offices/@own/outside-bodies outside | admin | - | - | 201
PUT /offices/@own/parent parent | - | - | admin | 200
GET /offices/@own/persons - | staff | - | - | 200!
POST /offices/@own/persons person | clerks | - | - | 201
GET /offices/@own/persons/@person - | staff | - | - | 200!
PUT /offices/@own/persons/@person person | clerks | - | - | 412
POST /offices/@own/persons/@person/personal-data - | dpo | - | - | 200!
POST /offices/@own/persons/@nothing/erasure reason | dpo | - | - | 404
GET /offices/@own/divisions - | staff | - | - | 200!
POST /offices/@own/divisions division | clerks | - | - | 201
PUT /offices/@own/divisions/@nothing division | clerks | - | - | 404
GET /offices/@own/accounts - | admin | - | - | 200!
POST /offices/@own/accounts account | admin | - | - | 404
PUT /offices/@own/accounts/@nothing account_edit | admin | - | - | 404
POST /offices/@own/accounts/@nothing/reset - | admin | - | - | 404
PUT /offices/@own/guests grant | admin | - | - | 404
GET /offices/@own/shares - | sharers | - | - | 200
POST /offices/@own/shares share | sharers | - | - | 201
DELETE /offices/@own/shares/@nothing - | sharers | - | - | 404
GET /offices/@own/stand-ins - | staff | - | - | 200!
POST /offices/@own/stand-ins stand_in | arrangers | - | - | 201
PUT /offices/@own/stand-ins/@nothing stand_in | arrangers | - | - | 404
GET /offices/@own/history?kind=project&id=@project - | staff | read | - | 200! | 404/401
GET /offices/@own/history?kind=report&id=@drafted - | staff | read | - | 200! | 404/401
GET /offices/@own/history?kind=report&id=@submitted - | staff | read | planner | 200! | 404/401
GET /offices/@own/history?kind=person&id=@person - | staff | - | - | 200 | 404/401
GET /offices/@own/history?kind=account&id=@account - | admin | - | - | 200 | 404/401
GET /offices/@own/history?kind=money_line&id=@allocation - | staff | - | - | 200! | 404/401

POST /offices/@own/files upload | uploaders | - | - | 201
GET /offices/@own/files?kind=project&record=@draft - | staff | read | - | 200! | 200/200
GET /offices/@own/files/@project_file - | staff | read | - | 200 | 404/404
GET /offices/@own/files/@project_file/bare - | staff | read | - | 200 | 404/404
GET /offices/@own/files/@project_file/about - | staff | read | - | 200! | 404/404
GET /offices/@own/files/@report_file/about - | staff | read | planner | 200! | 404/404
GET /offices/@own/files/@loose_file/about - | planner | - | - | 200! | 404/404
DELETE /offices/@own/files/@project_file - | uploaders | - | - | 409

GET /offices/@own/catalog - | staff | - | - | 200
GET /offices/@own/catalog.csv?list=budget_sources - | staff | - | - | 200!
GET /offices/@own/catalog.xlsx?list=budget_sources - | staff | - | - | 200
GET /offices/@own/catalog/budget_sources - | staff | - | - | 200!
GET /offices/@own/catalog/budget_sources/BS-MINE - | staff | - | - | 200!
PUT /offices/@own/catalog/budget_sources/BS-MINE item | list_keepers | - | - | 412
DELETE /offices/@own/catalog/budget_sources/NONE - | list_keepers | - | - | 404

GET /offices/@own/chain?kind=project&id=@approved - | staff | read | - | 200 | 404/401
GET /offices/@own/chain?kind=report&id=@unsent - | staff | read | - | 200 | 404/401
GET /offices/@own/chain?kind=report&id=@submitted - | staff | read | planner | 200 | 404/401
GET /offices/@own/chain/walk?kind=project&id=@approved - | staff | read | - | 200 | 404/401
GET /offices/@own/chain/walk?kind=followup&id=@followup_open&depth=2&direction=before - | staff | read | - | 200! | 404/401
GET /offices/@own/chain/path?kind=project&id=@approved&to_kind=project&to_id=@approved - | staff | read | - | 200 | 404/401
GET /offices/@own/waiting - | all | - | - | 200
GET /offices/@own/year?fiscal_year=2567 - | workers | - | - | 200!
POST /offices/@own/year/duties duty | year_keepers | - | - | 201
PUT /offices/@own/year/duties/OY-10-04 duty | year_keepers | - | - | 412
GET /offices/@own/year/rounds/OY-10-05/2567/10 - | workers | - | - | 200
PUT /offices/@own/year/rounds/OY-10-05/2567/10 round_date | year_keepers | - | - | 412
PUT /offices/@own/year/rounds/OY-10-05/2567/10 round_done | year_and_finance | - | - | 412
GET /offices/@own/reminders - | workers | - | - | 200
GET /offices/@own/reminders?all=true - | year_keepers | - | - | 200
GET /offices/@own/calendar-feeds - | workers | - | - | 200
POST /offices/@own/calendar-feeds - | workers | - | - | 201
DELETE /offices/@own/calendar-feeds/@nothing - | workers | - | - | 404
GET /offices/@own/submissions?fiscal_year=2567 - | workers | - | - | 200
GET /offices/@own/received-submissions?fiscal_year=2567 - | takers | - | - | 200
GET /offices/@receiver/received-submissions?fiscal_year=2567 - | - | - | takers | 200
GET /offices/@own/submissions/@to_above?fiscal_year=2567 - | workers | - | takers | 200
POST /offices/@own/submissions/@to_above/steps?fiscal_year=2567 step_prepared | senders | - | - | 412
POST /offices/@own/submissions/@to_above/steps?fiscal_year=2567 step_received | senders | - | takers | 412
POST /offices/@own/submissions/@to_above/export?fiscal_year=2567 export_order | senders | - | - | 412
GET /offices/@own/exports.zip?fiscal_year=2500 - | senders | - | - | 404
GET /offices/@own/export-packs - | workers | - | - | 200
PUT /offices/@own/export-packs/our-list pack | year_keepers | - | - | 412
GET /offices/@own/handover/people - | workers | - | - | 200
GET /offices/@own/handover?person=@nothing - | workers | - | - | 404
GET /offices/@own/handover.pdf?person=@nothing - | workers | - | - | 404
GET /offices/@own/handover.docx?person=@nothing - | workers | - | - | 404
GET /offices/@own/handovers - | workers | - | - | 200
POST /offices/@own/handovers handover_of_nobody | workers | - | - | 404
GET /offices/@own/handovers/@nothing - | workers | - | - | 404
POST /offices/@own/handovers/@nothing/acceptance note | workers | - | - | 404
GET /offices/@own/handovers/@nothing/paper.pdf - | workers | - | - | 404
GET /offices/@own/handovers/@nothing/paper.docx - | workers | - | - | 404
GET /calendars/guess/ruam.ics - | anyone | - | - | 404

GET /offices/@own/money/sources - | staff | - | - | 200!
POST /offices/@own/money/sources source | money | - | - | 201
PUT /offices/@own/money/sources/@source source | money | - | - | 412
GET /offices/@own/money/lines - | staff | - | - | 200!
GET /offices/@own/money/lines.csv - | staff | - | - | 200!
GET /offices/@own/money/lines.xlsx - | staff | - | - | 200
POST /offices/@own/money/lines line | money | - | - | 400
POST /offices/@own/money/lines/@nothing/reversal reason | money | - | - | 404
POST /offices/@own/money/lines/@nothing/opening today | money | - | - | 404
POST /offices/@own/money/transfers transfer | money | - | - | 404
POST /offices/@own/money/transfers/@incoming/acceptance future | money | - | - | 400
POST /offices/@own/money/transfers/@outgoing/acceptance today | money | - | - | 409
POST /offices/@own/money/transfers/@incoming/dispute no_reason | money | - | - | 400
POST /offices/@own/money/transfers/@outgoing/dispute reason | money | - | - | 409
GET /offices/@own/money/transactions.csv - | staff | - | - | 200!
GET /offices/@own/money/transactions.xlsx - | staff | - | - | 200
GET /offices/@own/money/transactions-dictionary.csv - | staff | - | - | 200
GET /offices/@own/money/sources/@source/passed-on - | staff | - | - | 200
GET /offices/@own/money/transfers - | staff | - | - | 200!
GET /offices/@own/money/whole - | staff | - | - | 200
GET /offices/@own/money/year?fiscal_year=2567 - | staff | - | - | 200!
GET /offices/@own/money/plan?fiscal_year=2567 - | staff | - | - | 200!
GET /offices/@own/money/plan/revisions?fiscal_year=2567 - | staff | - | - | 200!
PUT /offices/@own/money/plan?fiscal_year=2567 money_plan | money | - | - | 412
GET /offices/@own/money/reconciliation?fiscal_year=2567 - | staff | - | - | 200
GET /offices/@own/money/reconciliation/@nothing - | staff | - | - | 404
PUT /offices/@own/money/reconciliation/@nothing gaps | money | - | - | 404
GET /offices/@own/money/settings - | staff | - | - | 200
PUT /offices/@own/money/settings money_settings | money_setters | - | - | 412
GET /offices/@own/money/requests?all=1 - | staff | - | - | 200!
POST /offices/@own/money/requests no_request | money | - | - | 400
POST /offices/@own/money/requests/@money_request/approval - | money_approvers | - | - | 409
POST /offices/@own/money/requests/@money_request/refusal reason | money_approvers | - | - | 409
POST /offices/@own/money/lines/@allocation/explanation reason | money | - | - | 409
GET /offices/@own/money/projects/@approved - | staff | read | - | 200

GET /offices/@own/projects - | staff | - | - | 200!
GET /offices/@own/projects?awaiting_allocation=true - | staff | - | - | 200
GET /offices/@own/projects.csv - | staff | - | - | 200!
GET /offices/@own/projects.xlsx - | staff | - | - | 200
POST /offices/@own/projects project | writers | - | - | 201
POST /offices/@own/projects/check check | writers | - | - | 200
POST /offices/@own/projects/read-costs pasted | writers | - | - | 200
POST /offices/@own/projects/read-indicators pasted | writers | - | - | 200
POST /offices/@own/projects/read-activities pasted_grid | writers | - | - | 200
GET /offices/@own/projects/import/template?fiscal_year=2567 - | writers | - | - | 200
POST /offices/@own/project-imports?fiscal_year=2567 upload | writers | - | - | 400
GET /offices/@own/project-imports - | writers | - | - | 200
GET /offices/@own/project-imports/@nothing - | writers | - | - | 404
GET /offices/@own/project-imports/@nothing/marked.xlsx - | writers | - | - | 404
POST /offices/@own/project-imports/@nothing/apply - | writers | - | - | 404
POST /offices/@own/project-imports/@nothing/undo reason | writers | - | - | 404
GET /offices/@own/import-kinds/organisations/form.xlsx - | admin | - | - | 200
POST /offices/@own/import-kinds/organisations upload | admin | - | - | 201
GET /offices/@own/import-kinds/partners/form.xlsx - | followup_writers | - | - | 200
GET /offices/@own/import-kinds/mous/form.xlsx - | deciders | - | - | 200
POST /offices/@own/import-kinds/partners upload | followup_writers | - | - | 201
GET /offices/@own/import-kinds/plans/form.xlsx - | plan_writers | - | - | 200
GET /offices/@own/imports - | signed_in | - | - | 200
GET /offices/@own/imports/@nothing - | importers | - | - | 404
GET /offices/@own/imports/@nothing/marked.xlsx - | importers | - | - | 404
POST /offices/@own/imports/@nothing/apply - | importers | - | - | 404
POST /offices/@own/imports/@nothing/undo reason | importers | - | - | 404
GET /offices/@own/projects/@project - | staff | read | - | 200!
PUT /offices/@own/projects/@project content | writers | write | - | 412
PUT /offices/@own/projects/@approved content v4 | writers | write | - | 409
POST /offices/@own/projects/@draft/signatures signature | division_head | - | - | 409
POST /offices/@own/projects/@returned/signatures signature | division_head | - | - | 409
POST /offices/@own/projects/@proposed/signatures signature | deputy_head | - | - | 409
POST /offices/@own/projects/@endorsed/signatures signature | office_head | - | - | 409
POST /offices/@own/projects/@approved/signatures signature | staff | read | - | 409
POST /offices/@own/projects/@draft/signatures paper | writers | - | - | 409
POST /offices/@own/projects/@draft/status status | runners | - | - | 409
POST /offices/@own/projects/@approved/status status | runners | - | - | 409
GET /offices/@own/projects/@draft/docx-comparison?file=@project_file - | staff | read | - | 400
GET /offices/@own/projects/@project/papers - | staff | read | - | 200
POST /offices/@own/projects/@draft/papers sheet | writers | - | - | 404
POST /offices/@own/projects/@approved/signatures/@nothing/withdrawal reason | staff | - | - | 404
GET /offices/@own/projects/@approved/indicators - | staff | read | - | 200
GET /offices/@own/projects/@approved/copies/preview?fiscal_year=2569 - | writers | - | - | 200!
POST /offices/@own/projects/@approved/copies copy | writers | - | - | 201!
GET /offices/@own/projects/@project/revisions - | staff | read | - | 200
GET /offices/@own/projects/@proposed/difference?from=1 - | staff | read | - | 200
GET /offices/@own/projects/@approved/changes - | staff | read | - | 200!
POST /offices/@own/projects/@project/changes change | writers | write | - | 409
GET /offices/@own/projects/@approved/changes/@change - | staff | read | - | 200!
PUT /offices/@own/projects/@approved/changes/@change change | writers | write | - | 412
POST /offices/@own/projects/@approved/changes/@change/signatures signature | division_head | - | - | 409
GET /offices/@own/projects/@approved/changes/@change/papers - | staff | read | - | 200
POST /offices/@own/projects/@approved/changes/@change/papers sheet | writers | - | - | 404
DELETE /offices/@own/projects/@approved/changes/@closed_change - | writers | write | - | 409
GET /offices/@own/plan-books - | staff | - | - | 200!
POST /offices/@own/plan-books book | writers | - | - | 400
GET /offices/@own/plan-books/@book - | staff | - | - | 200!
PUT /offices/@own/plan-books/@book book_edit | writers | - | - | 412
DELETE /offices/@own/plan-books/@book_up - | writers | - | - | 409
POST /offices/@own/plan-books/@book/signatures signature | division_head | - | - | 409
POST /offices/@own/plan-books/@book_up/signatures signature | deputy_head | - | - | 409
POST /offices/@own/plan-books/@book/signatures paper | writers | - | - | 409
GET /offices/@own/plan-books/@book/papers - | staff | - | - | 200
POST /offices/@own/plan-books/@book/papers sheet | writers | - | - | 404
GET /offices/@own/history?kind=plan_book&id=@book - | staff | - | - | 200! | 404/401
GET /offices/@own/documents?kind=plan_book&id=@book - | staff | - | - | 200
GET /offices/@own/documents/preview?form=plan-book&id=@book - | staff | - | - | 200!
GET /offices/@own/documents/render.pdf?form=plan-book&id=@book - | staff | - | - | 200
GET /offices/@own/signature-filling - | staff | - | - | 200
PUT /offices/@own/signature-filling filling | chain_setters | - | - | 412
GET /offices/@own/signer-chain?fiscal_year=2567 - | staff | - | - | 200
PUT /offices/@own/signer-chain?fiscal_year=2567 steps | chain_setters | - | - | 412

GET /offices/@own/reports - | staff | - | - | 200!
GET /offices/@own/received-reports - | planner | - | - | 200
GET /offices/@receiver/received-reports - | - | - | planner | 200!
POST /offices/@own/projects/@draft/reports quarter | writers | - | - | 409
POST /offices/@own/projects/@approved/reports quarter | writers | - | - | 201
POST /offices/@own/report-rounds round | writers | - | - | 200
POST /offices/@own/report-rounds empty_round | writers | - | - | 200
GET /offices/@own/reports/@unsent - | staff | read | - | 200!
GET /offices/@own/reports/@sent - | staff | read | planner | 200!
PUT /offices/@own/reports/@report report | writers | write | - | 412
PUT /offices/@own/reports/@submitted report v5 | writers | write | - | 409
POST /offices/@own/reports/@open/status to_checked | planner | - | - | 409
POST /offices/@own/reports/@submitted/status to_checked | planner | - | - | 409
POST /offices/@own/reports/@checked/status to_drafted_wrong | planner | - | - | 409
POST /offices/@own/reports/@drafted/status to_submitted | submitters | - | - | 409
POST /offices/@own/reports/@unsent/status to_accepted | - | - | planner | 409
POST /offices/@own/reports/@unsent/status to_returned | - | - | planner | 409
POST /offices/@own/reports/@accepted/status to_returned | - | - | planner | 409

POST /offices/@own/intake upload | readers_of_papers | - | - | 201
GET /offices/@own/intake - | readers_of_papers | - | - | 200!
GET /offices/@own/intake/@paper - | readers_of_papers | - | - | 200!
GET /offices/@own/intake/@paper/pages/1 - | readers_of_papers | - | - | 404
POST /offices/@own/intake/@paper/reading - | readers_of_papers | - | - | 200!
POST /offices/@own/intake/@paper/acceptance - | readers_of_papers | - | - | 409
POST /offices/@own/intake/@paper/fields paper_field | readers_of_papers | - | - | 409
PUT /offices/@own/intake/@paper/fields/@nothing paper_decision | readers_of_papers | - | - | 409
POST /offices/@own/intake/@paper/kept-lines paper_line | readers_of_papers | - | - | 409
POST /offices/@own/intake/@paper/record paper_record | readers_of_papers | - | - | 409
DELETE /offices/@own/intake/@nothing - | readers_of_papers | - | - | 404

GET /offices/@own/partners - | staff | - | - | 200!
GET /offices/@own/partners/export.csv - | staff | - | - | 200!
GET /offices/@own/partners/export.xlsx - | staff | - | - | 200
POST /offices/@own/partners partner | followup_writers | - | - | 201
GET /offices/@own/partners/@partner - | staff | read | - | 200!
PUT /offices/@own/partners/@partner partner | followup_writers | write | - | 412
GET /offices/@own/mous - | staff | - | - | 200!
GET /offices/@own/mous/export.csv - | staff | - | - | 200!
GET /offices/@own/mous/export.xlsx - | staff | - | - | 200
POST /offices/@own/mous mou | followup_writers | - | - | 201
GET /offices/@own/mous/@mou - | staff | read | - | 200!
PUT /offices/@own/mous/@mou mou | followup_writers | write | - | 412
POST /offices/@own/mous/@mou_closed/signature mou_signing | deciders | - | - | 409
POST /offices/@own/mous/@mou/renewal - | followup_writers | - | - | 409
POST /offices/@own/mous/@mou_closed/closure reason | deciders | - | - | 409
GET /offices/@own/networks - | staff | - | - | 200!
GET /offices/@own/networks/export.csv - | staff | - | - | 200!
GET /offices/@own/networks/export.xlsx - | staff | - | - | 200
POST /offices/@own/networks network | followup_writers | - | - | 201
GET /offices/@own/networks/@network - | staff | read | - | 200!
PUT /offices/@own/networks/@network network | followup_writers | write | - | 412
POST /offices/@own/networks/@network/stage network_on | followup_writers | - | - | 409
GET /offices/@own/network-model - | staff | - | - | 200
PUT /offices/@own/network-model network_model | chain_setters | - | - | 412
GET /offices/@own/partner-activities - | staff | - | - | 200!
POST /offices/@own/partner-activities partner_activity | followup_writers | - | - | 201
GET /offices/@own/partner-activities/@partner_activity - | staff | read | - | 200!
PUT /offices/@own/partner-activities/@partner_activity partner_activity | followup_writers | write | - | 412
POST /offices/@own/partner-activities/@nothing/removal reason | followup_writers | - | - | 404
GET /offices/@own/forums - | staff | - | - | 200!
POST /offices/@own/forums forum | followup_writers | - | - | 201
GET /offices/@own/forums/@forum - | staff | read | - | 200!
PUT /offices/@own/forums/@forum forum_edit | followup_writers | write | - | 412
POST /offices/@own/forums/@forum/stage forum_move | followup_writers | - | - | 409
PUT /offices/@own/forums/@forum/doors doors | followup_writers | - | - | 200!
GET /offices/@own/forums/@forum/people - | staff | read | - | 200!
POST /offices/@own/forums/@forum/people forum_people | followup_writers | write | - | 204
PUT /offices/@own/forums/@forum/people/@nothing forum_person | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/arrivals arrivals | followup_writers | write | - | 204
POST /offices/@own/forums/@forum/people/@nothing/arrival-removal reason | followup_writers | write | - | 404
GET /offices/@own/forums/@forum/statements - | staff | read | - | 200!
GET /offices/@own/forums/@forum/opinions - | staff | read | - | 200!
GET /offices/@own/forums/@forum/votes.csv - | staff | read | - | 200
GET /offices/@own/forums/@forum/statements.csv - | staff | read | - | 200!
GET /offices/@own/forums/@forum/representation - | staff | read | - | 200
GET /offices/@own/forums/@forum/words - | staff | read | - | 200
POST /offices/@own/forums/@forum/slips slip | followup_writers | write | - | 200
POST /offices/@own/forums/@forum/statements/@nothing/decision decision_on | followup_writers | write | - | 404
GET /offices/@own/forums/@forum/voices - | followup_writers | write | - | 200
GET /offices/@own/forums/@forum/log.csv - | followup_writers | write | - | 200
POST /offices/@own/forums/@forum/voices/@nothing/exclusion exclusion | followup_writers | write | - | 404
GET /offices/@own/forums/@forum/synthesis - | staff | read | - | 200!
GET /offices/@own/forums/@forum/statements/@nothing/story - | staff | read | - | 404
POST /offices/@own/forums/@forum/themes/proposal themes_again | followup_writers | write | - | 400
GET /offices/@own/forums/@forum/themes/proposal - | staff | read | - | 200
GET /offices/@own/forums/@forum/themes/families - | staff | read | - | 200
POST /offices/@own/forums/@forum/themes/deeds theme_deed | followup_writers | write | - | 409
POST /offices/@own/forums/@forum/guidelines guideline | followup_writers | write | - | 400
PUT /offices/@own/forums/@forum/guidelines/@nothing guideline | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/guidelines/@nothing/removal reason | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/resolutions resolution | followup_writers | write | - | 400
PUT /offices/@own/forums/@forum/resolutions/@nothing resolution | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/resolutions/@nothing/removal reason | followup_writers | write | - | 404
GET /offices/@own/forums/@forum/report - | staff | read | - | 200
PUT /offices/@own/forums/@forum/report forum_report | followup_writers | write | - | 412
GET /offices/@own/forums/@forum/told - | staff | read | - | 200
POST /offices/@own/forums/@forum/told mark_told | followup_writers | write | - | 409
GET /offices/@own/forums/@forum/polls - | staff | read | - | 200!
POST /offices/@own/forums/@forum/polls poll | followup_writers | write | - | 200
PUT /offices/@own/forums/@forum/polls/@nothing poll | followup_writers | write | - | 404
DELETE /offices/@own/forums/@forum/polls/@nothing - | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/polls/@nothing/opening poll_opening | followup_writers | write | - | 404
POST /offices/@own/forums/@forum/polls/@nothing/closing - | followup_writers | write | - | 404
PUT /offices/@own/forums/@forum/polls/@nothing/count poll_count | followup_writers | write | - | 404
GET /offices/@own/forums/@forum/polls/@nothing/proxies - | followup_writers | write | - | 404
PUT /offices/@own/forums/@forum/polls/@nothing/proxies poll_proxy | followup_writers | write | - | 404
GET /rooms/@room_code/polls - | anyone | - | - | 200
PUT /rooms/@room_code/polls/@nothing/answer poll_answer | anyone | - | - | 401
POST /rooms/@room_code/polls/@nothing/ballot poll_answer | anyone | - | - | 401
POST /offices/@own/forums/@forum/reminders reminder | followup_writers | write | - | 204
GET /invitations/@reply_code - | anyone | - | - | 200!
PUT /invitations/@reply_code/answer invitation_answer | anyone | - | - | 400
GET /rooms/@room_code - | anyone | - | - | 200!
POST /rooms/@room_code/sign-ins room_sign_in | anyone | - | - | 400
POST /rooms/@room_code/voices room_voice | anyone | - | - | 403
GET /rooms/@room_code/conversation - | anyone | - | - | 401
POST /rooms/@room_code/statements room_say | anyone | - | - | 401
DELETE /rooms/@room_code/statements/@nothing - | anyone | - | - | 401
PUT /rooms/@room_code/votes room_vote | anyone | - | - | 401
GET /rooms/@room_code/opinions - | anyone | - | - | 403
GET /rooms/@room_code/votes.csv - | anyone | - | - | 403
GET /rooms/@room_code/statements.csv - | anyone | - | - | 403
GET /rooms/@room_code/representation - | anyone | - | - | 403
GET /rooms/@room_code/events - | anyone | - | - | 200
GET /offices/@own/partner-coverage - | staff | - | - | 200
GET /offices/@own/partner-coverage.csv - | staff | - | - | 200
GET /offices/@own/partner-coverage.xlsx - | staff | - | - | 200
GET /offices/@own/partner-picture - | staff | - | - | 200!
GET /offices/@own/documents/preview?form=mou&id=@mou - | staff | read | - | 200!
GET /offices/@own/documents/render.txt?form=directory&id=@own&copy=file - | staff | - | - | 200!
GET /offices/@own/documents/preview?form=money-statement&id=@own&year=2567&quarter=1 - | staff | - | - | 200
GET /offices/@own/documents/render.xlsx?form=money-month&id=@own&year=2567&month=12&copy=file - | staff | - | - | 200
GET /offices/@own/documents/render.txt?form=budget-plan&id=@own&year=2567&copy=file - | staff | - | - | 200
GET /offices/@own/documents/render.txt?form=budget-result&id=@own&year=2567&quarter=1&copy=file - | staff | - | - | 200
GET /offices/@own/documents/preview?form=allocation-list&id=@source - | staff | - | - | 200!
GET /offices/@own/chain?kind=mou&id=@mou - | staff | read | - | 200 | 404/401

GET /offices/@own/letters - | staff | - | - | 200!
GET /offices/@own/letter-choices - | staff | - | - | 200
POST /offices/@own/letters letter | writers | - | - | 201
POST /offices/@own/letter-proposals letter | writers | - | - | 200
GET /offices/@own/letters/@letter - | staff | - | - | 200!
PUT /offices/@own/letters/@letter letter_content | writers | - | - | 412
POST /offices/@own/letters/@letter_signing/acts letter_act | division_head | - | - | 409
POST /offices/@own/letters/@letter/status letter_closed | writers | - | - | 409
PUT /offices/@own/letters/@letter/number number | writers | - | - | 412
GET /offices/@own/letters/@letter/preview - | staff | - | - | 200!
GET /offices/@own/letters/@letter/render.pdf - | staff | - | - | 200
GET /offices/@own/letters/@letter/render.docx - | staff | - | - | 200
GET /offices/@own/letters/@letter/bundle.pdf - | staff | - | - | 200
GET /offices/@own/letterhead - | staff | - | - | 200
PUT /offices/@own/letterhead letterhead | arrangers | - | - | 412
GET /offices/@own/letterhead/preview?paper=letter - | staff | - | - | 200

GET /offices/@own/projects/@reported/attendance - | staff | read | - | 200!
POST /offices/@own/projects/@project/attendance attendance_sheet | writers | - | - | 201
GET /offices/@own/attendance/@sheet - | staff | read | - | 200!
PUT /offices/@own/attendance/@sheet attendance_sheet | writers | write | - | 412
DELETE /offices/@own/attendance/@sheet - | writers | write | - | 409
POST /offices/@own/attendance-rows attendance_people | writers | - | - | 200
POST /offices/@own/attendance-file upload | writers | - | - | 200
GET /offices/@own/projects/@reported/result - | staff | read | - | 200!
GET /offices/@own/projects/@reported/outcomes - | staff | read | - | 200!
GET /offices/@own/projects/@draft/outcomes - | staff | read | - | 200
POST /offices/@own/projects/@reported/result - | writers | - | - | 201
POST /offices/@own/projects/@draft/result - | writers | - | - | 409
GET /offices/@own/results/@result - | staff | read | - | 200!
PUT /offices/@own/results/@result result | writers | write | - | 412
POST /offices/@own/results/@result/signatures signature | division_head | - | - | 409
POST /offices/@own/results/@result/signatures paper | writers | - | - | 409
POST /offices/@own/projects/@reported/status status | runners | - | - | 428

GET /offices/@own/coverage?fiscal_year=2567 - | staff | - | - | 200!
GET /offices/@own/coverage/export.csv?fiscal_year=2567 - | staff | - | - | 200!
GET /offices/@own/coverage/export.xlsx?fiscal_year=2567 - | staff | - | - | 200
GET /offices/@own/followups - | staff | - | - | 200!
GET /offices/@own/followups/export.csv - | staff | - | - | 200!
GET /offices/@own/followups/export.xlsx - | staff | - | - | 200
POST /offices/@own/followups followup | followup_writers | - | - | 201
GET /offices/@own/followups/@followup_open - | staff | read | - | 200!
PUT /offices/@own/followups/@followup_open followup_plan | followup_writers | write | - | 412
POST /offices/@own/followups/@followup_done/decision refusal | deciders | - | - | 409
POST /offices/@own/followups/@followup_done/status followup_to_done | followup_writers | write | - | 409
POST /offices/@own/followups/@followup_open/status followup_to_confirmed | confirmers | - | - | 409
POST /offices/@own/followups/@followup_confirmed/status followup_to_dropped | deciders | - | - | 409
POST /offices/@own/followups/@followup_open/status followup_to_closed | followup_writers | - | - | 409
PUT /offices/@own/followups/@followup_open/steps followup_steps | followup_writers | write | - | 412
GET /offices/@own/followups/@followup_open/trace - | staff | read | - | 200!
GET /offices/@own/followups/rates - | staff | - | - | 200
GET /offices/@own/followups/register.pdf - | staff | - | - | 200
GET /offices/@own/followups/register.docx - | staff | - | - | 200
POST /offices/@own/followups/merge followup_merge | deciders | - | - | 404
POST /offices/@own/followups/@followup_done/split followup_split | deciders | - | - | 409
POST /offices/@own/followups/@followup_done/reword followup_reword | deciders | - | - | 409
GET /offices/@own/history?kind=followup&id=@followup_open - | staff | read | - | 200! | 404/401

GET /offices/@own/plans - | staff | - | - | 200!
GET /offices/@own/plans.csv - | staff | - | - | 200!
GET /offices/@own/plans.xlsx - | staff | - | - | 200
POST /offices/@own/plans plan | plan_writers | - | - | 201
POST /offices/@own/plans/check plan_edit | plan_writers | - | - | 200
GET /offices/@own/plan-nodes - | staff | - | - | 200!
GET /offices/@own/asked-plans - | staff | - | - | 200
GET /offices/@receiver/asked-plans - | - | - | staff | 200!
GET /offices/@own/plans/@plan_draft - | staff | read | - | 200!
GET /offices/@own/plans/@plan - | staff | read | staff | 200!
PUT /offices/@own/plans/@plan plan_edit | plan_writers | write | - | 412
DELETE /offices/@own/plans/@plan - | plan_writers | write | - | 409
POST /offices/@own/plans/@plan/proposal plan_sha | plan_writers | write | - | 409
POST /offices/@own/plans/@plan/approval plan_approval | office_head | - | - | 409
DELETE /offices/@own/plans/@plan/review - | plan_writers | write | - | 409
POST /offices/@own/plans/@plan_draft/end plan_end | confirmers | write | - | 409
GET /offices/@own/plans/@plan/editions - | staff | read | staff | 200
GET /offices/@own/plans/@plan/edition - | staff | read | staff | 200!
GET /offices/@own/plans/@plan/difference - | staff | read | staff | 200
GET /offices/@own/plans/@plan/results - | staff | read | staff | 200!
POST /offices/@own/plans/@plan/results plan_result | confirmers | write | - | 404
GET /offices/@own/plans/@plan/deployment - | staff | read | staff | 200!
GET /offices/@own/plans/@plan/projects - | staff | read | staff | 200
PUT /offices/@own/plans/@plan/monitoring plan_monitoring | confirmers | write | - | 412
POST /offices/@own/plans/@plan_draft/receipts - | staff | read | - | 409
POST /offices/@own/plans/@plan/receipts - | staff | read | staff | 200
POST /offices/@own/plans/@plan/adoptions plan_asking | confirmers | write | - | 400
DELETE /offices/@own/plans/@plan/adoptions/@nothing - | confirmers | write | - | 404
POST /offices/@own/plans/@plan/adoptions/@receiver/declaration plan_adopted | - | - | office_head | 409
POST /offices/@own/plans/@plan/adoptions/@receiver/declaration plan_on_paper | confirmers | - | - | 404
POST /offices/@own/plans/@plan/records plan_record | confirmers | write | - | 400
PUT /offices/@own/plans/@plan/records/@nothing plan_record | confirmers | write | - | 404
POST /offices/@own/plans/@plan/records/@nothing/removal reason | confirmers | write | - | 404
GET /offices/@own/chain?kind=plan&id=@plan - | staff | read | staff | 200 | 404/401
GET /offices/@own/history?kind=plan&id=@plan_draft - | staff | read | - | 200! | 404/401
GET /offices/@own/committee-rules - | staff | - | - | 200
GET /offices/@own/committees - | staff | - | - | 200!
POST /offices/@own/committees committee | committee_writers | - | - | 201
GET /offices/@own/committees/@committee - | staff | read | - | 200!
PUT /offices/@own/committees/@committee committee_content | committee_writers | write | - | 412
POST /offices/@own/committees/@committee/members committee_member | committee_writers | write | - | 201
PUT /offices/@own/committees/@committee/members/@chair committee_member | committee_writers | write | - | 412
DELETE /offices/@own/committees/@committee/members/@chair - | committee_writers | write | - | 409
POST /offices/@own/committees/@committee/members/@candidate/end committee_end | committee_writers | write | - | 409
POST /offices/@own/committees/@committee/orders committee_order | committee_writers | write | - | 409
DELETE /offices/@own/committees/@committee/orders/@order - | committee_writers | - | - | 409
POST /offices/@own/committees/@committee/orders/@order/paper committee_paper | committee_writers | - | - | 409
GET /offices/@own/committees/@committee/members-form - | committee_writers | write | - | 200
POST /offices/@own/committees/@committee/imports upload | committee_writers | write | - | 201
GET /offices/@own/committees/@committee/imports - | committee_writers | write | - | 200
POST /offices/@own/committees/@committee/imports/@nothing/apply - | committee_writers | write | - | 404
POST /offices/@own/committees/@committee/imports/@nothing/undo - | committee_writers | write | - | 404
POST /offices/@own/committees/@unappointed/meetings meeting_plan | committee_writers | - | - | 409
GET /offices/@own/my-seats - | all | - | - | 200
GET /offices/@own/meetings - | staff | - | - | 200!
GET /offices/@own/meetings/@meeting - | staff | read | - | 200!
PUT /offices/@own/meetings/@meeting meeting_content | committee_writers | - | - | 412
POST /offices/@own/meetings/@meeting/status meeting_held | committee_writers | - | - | 409
POST /offices/@own/meetings/@meeting/status meeting_certified | certifiers | - | - | 409
GET /offices/@own/history?kind=committee&id=@committee - | staff | read | - | 200! | 404/401
GET /offices/@own/documents?kind=meeting&id=@meeting - | staff | read | - | 200
GET /offices/@own/documents/preview?form=agenda&id=@meeting - | staff | read | - | 200!
GET /offices/@own/documents/preview?form=minutes&id=@meeting - | staff | read | - | 200!
GET /offices/@own/documents/preview?form=meeting-attendance&id=@meeting - | staff | read | - | 200!

GET /offices/@own/documents?kind=project&id=@project - | staff | read | - | 200
GET /offices/@own/documents?kind=report&id=@unsent - | staff | read | - | 200
GET /offices/@own/documents?kind=report&id=@sent - | staff | read | planner | 200
GET /offices/@own/documents/preview?form=proposal&id=@project - | staff | read | - | 200!
GET /offices/@own/documents/preview?form=ops-quarterly&id=@drafted - | staff | read | - | 200!
GET /offices/@own/documents/preview?form=ops-quarterly&id=@submitted - | staff | read | planner | 200!
GET /offices/@own/documents/render.html?form=proposal&id=@draft - | staff | read | - | 200!
GET /offices/@own/documents/render.txt?form=proposal&id=@draft - | staff | read | - | 200!
GET /offices/@own/documents/render.txt?form=ops-quarterly&id=@unsent - | staff | read | - | 200!
GET /offices/@own/documents/render.txt?form=ops-quarterly&id=@sent - | staff | read | planner | 200!
GET /offices/@own/documents/render.docx?form=proposal&id=@draft - | staff | read | - | 200
GET /offices/@own/documents/render.pdf?form=proposal&id=@draft - | staff | read | - | 200
GET /offices/@own/documents/preview?form=proposal&id=@draft&template=proposal-2566 - | staff | read | - | 200!
GET /offices/@own/document-fields?form=proposal - | staff | - | - | 200
GET /offices/@own/templates - | staff | - | - | 200
POST /offices/@own/templates template | form_keepers | - | - | 201
GET /offices/@own/templates/proposal-2566 - | staff | - | - | 200
GET /offices/@own/templates/@form_draft - | form_keepers | - | - | 200
GET /offices/@own/templates/@form_published - | staff | - | - | 200
PUT /offices/@own/templates/@form_draft template_edit | form_keepers | - | - | 412
DELETE /offices/@own/templates/@form_published - | form_keepers | - | - | 409
POST /offices/@own/templates/@form_published/publication publication | form_keepers | - | - | 409
POST /offices/@own/templates/@form_draft/retirement - | form_keepers | - | - | 409
GET /offices/@own/templates/@form_published/file - | staff | - | - | 200
GET /offices/@own/reports/@drafted/package - | staff | read | - | 200
GET /offices/@own/reports/@submitted/package - | staff | read | planner | 200
)";

}  // namespace ruam::app
