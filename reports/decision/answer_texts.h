#pragma once

// The words of answers: verdicts, actions, requirements, obstacles, notes, unknown facts.

#include "model/decision.h"
#include "reports/language/language.h"

namespace connectsim::texts {

inline constexpr Phrase decided{"row {0}: {1} — {2}", "行 {0}: {1} — {2}"};
inline constexpr Phrase silent{
    "silent — what RDS does here is not said: no row of the table {0} covers this",
    "silent — RDS の動作は書かれていません。表 {0} のどの行にも当てはまりません"};
inline constexpr Phrase refused{"refused — RDS does not set up this connection:",
                                "refused — RDS はこの接続を設定しません:"};

inline constexpr std::array<Phrase, 3> action_of_rds = {{
    {"RDS does nothing, the connection is already set up",
     "RDS による変更はありません。接続は設定済みです"},
    {"RDS creates new security groups", "RDS は必要なセキュリティグループを新たに作成します"},
    {"RDS attaches a valid existing security group to the function",
     "RDS は既存の有効なグループを再利用し、関数に関連付けます"},
}};

inline constexpr Phrase covering_rows{"covered by the rows {0}", "当てはまる行: {0}"};
inline constexpr Phrase covering_rows_disagree{
    "covered by the rows {0}; row {1} is asked first and settles it",
    "当てはまる行: {0}。先に調べられる行 {1} で決まります"};
inline constexpr Phrase obstacles{"cannot be carried out: {0}", "実行できません: {0}"};
inline constexpr Phrase unknown{"unknown: {0}", "不明: {0}"};
inline constexpr Phrase note{"note: {0}", "注記: {0}"};

// In the order of `Requirement`.
inline constexpr std::array<Phrase, 9> requirements = {{
    {"cluster {0} is part of an Aurora global database",
     "クラスター {0} は Aurora グローバルデータベースの一部です"},
    {"cluster {0} is Aurora Serverless", "クラスター {0} は Aurora Serverless です"},
    {"function {0} is in {1}, but must be in the cluster's VPC, {2}",
     "関数 {0} は {1} にありますが、クラスターの VPC は {2} で、両者は同じでなければなりません"},
    {"function {0} is in no VPC, but must be in the cluster's, {1}",
     "関数 {0} は VPC に接続していません。クラスターの VPC {1} への接続が必要です"},
    {"not all instances of the cluster are available: {0}",
     "使用可能でないインスタンスがクラスターにあります: {0}"},
    {"the caller may not do all that it takes: {0}",
     "呼び出し元に必要なアクセス許可がありません: {0}"},
    {"a new proxy needs a user name and password, or a secret",
     "新しいプロキシには、ユーザー名とパスワード、またはシークレットが必要です"},
    {"proxy {0} is in {1}, the cluster in {2}",
     "プロキシ {0} は {1} に、クラスターは {2} にあります"},
    {"proxy {0} belongs to another cluster: none of its targets is {1} or a member of it",
     "プロキシ {0} は別のクラスターのものです。{1} またはそのメンバーがターゲットにありません"},
}};
inline constexpr Phrase printed_as{"{0} (printed on the page as {1})",
                                   "{0}（ページ上の表記は {1}）"};
inline constexpr Phrase unknown_vpc{"an unknown VPC", "不明な VPC"};

// In the order of `Obstacle`.
inline constexpr std::array<Phrase, 11> obstacle_sentences = {{
    {"the function would have more than 5 security groups",
     "関数のセキュリティグループが 5 つを超えます"},
    {"the cluster would have more than 5 security groups",
     "クラスターのセキュリティグループが 5 つを超えます"},
    {"the proxy would have more than 5 security groups",
     "プロキシのセキュリティグループが 5 つを超えます"},
    {"the Region would have more than 2,500 security groups",
     "リージョンのセキュリティグループが 2,500 を超えます"},
    {"the name of the function to create is taken", "作成する関数の名前はすでに使われています"},
    {"the name of the new proxy is taken", "新しいプロキシの名前はすでに使われています"},
    {"the port of the new rules is unknown", "新しいルールのポートが不明です"},
    {"the VPC of the new groups is unknown", "新しいグループの VPC が不明です"},
    {"the row associates, but there is no spare group to attach",
     "行の動作は関連付けですが、関連付けられる予備のグループがありません"},
    {"the function is still being created (State Pending); until that ends AWS refuses every "
     "change with ResourceConflictException",
     "関数は作成中です（State Pending）。完了するまで、変更は ResourceConflictException で"
     "拒否されます"},
    {"the function is being updated (LastUpdateStatus InProgress); until that ends AWS refuses "
     "every change with ResourceConflictException",
     "関数は更新中です（LastUpdateStatus InProgress）。完了するまで、変更は "
     "ResourceConflictException で拒否されます"},
}};

// In the order of `Note`. {0} and {1} are zones, {2} is what tells the second; else {0} is the
// proxy's status.
inline constexpr std::array<Phrase, 8> notes = {{
    {"the function is in {0}, the cluster's instances are in {1}: no Availability Zone in common, "
     "so traffic between zones may cost",
     "関数は {0}、クラスターのインスタンスは {1} にあります。共通のアベイラビリティーゾーンがなく、"
     "ゾーン間の通信に料金がかかることがあります"},
    {"the proxy has no target of this cluster yet; RDS would register the cluster with it",
     "プロキシにはこのクラスターのターゲットがまだありません。RDS がクラスターを登録します"},
    {"a missing operation is printed on the page under a name that does not exist",
     "不足している操作の一部は、ページ上では存在しない名前で記載されています"},
    {"the function is also in {0}, the cluster in {1} ({2}): traffic between Availability Zones "
     "may cost",
     "関数は {0} にもありますが、クラスターは {1} にあります（{2}）。アベイラビリティーゾーン間の"
     "通信に料金がかかることがあります"},
    {"the cluster has no instances: none of them is unavailable, and there is nothing yet to "
     "connect to",
     "クラスターにインスタンスがありません。使用可能でないインスタンスもありませんが、接続先も"
     "まだありません"},
    {"the cluster is an Aurora Limitless Database cluster (ClusterScalabilityType limitless), of "
     "which the page does not speak",
     "クラスターは Aurora Limitless Database です（ClusterScalabilityType limitless）。ページには"
     "記載がありません"},
    {"the proxy is not known to be available, its status is {0}; it can be chosen nevertheless",
     "プロキシが使用可能とは確認できません（状態: {0}）。それでも選択できます"},
    {"whether the function can be changed just now was not checked: only get-function answers "
     "tell its State and LastUpdateStatus",
     "関数を今変更できるかは確認していません。State と LastUpdateStatus は get-function の応答に"
     "しかありません"},
}};
// In the order of `ZoneSource`.
inline constexpr std::array<Phrase, 3> zone_sources = {{
    {"its instances", "インスタンスによる"},
    {"by its AvailabilityZones; where its instances are is unknown",
     "AvailabilityZones による。インスタンスの場所は不明"},
    {"by its subnet group, for want of better: where instances could be",
     "ほかに情報がないため、サブネットグループによる。インスタンスを配置できる場所"},
}};
inline constexpr Phrase status_unknown{"not known", "不明"};
inline constexpr Phrase with_status{"{0} ({1})", "{0}（{1}）"};

// What a decision needs, in the order of `UnknownFact`; {0} is what it is about.
inline constexpr std::array<Phrase, 14> unknown_facts = {{
    {"The snapshot{0} holds no security groups at all. Nothing could be judged.",
     "スナップショット{0}にセキュリティグループがまったくありません。何も判定できませんでした。"},
    {"Group {0} is attached, but not in the snapshot. Its name and rules were not looked at: it "
     "could change the answer.",
     "グループ {0} は関連付けられていますが、スナップショットにありません。名前もルールも確認"
     "できないため、答えが変わる可能性があります。"},
    {"The groups of cluster {0} are not in the snapshot. It was taken to have none.",
     "クラスター {0} のグループがスナップショットにありません。グループなしとして扱いました。"},
    {"The VPC of cluster {0} is unknown. Whether the function is in it was not checked, and no "
     "group could be found that is free to attach.",
     "クラスター {0} の VPC が不明です。関数が同じ VPC にあるかは確認できず、関連付け可能な"
     "グループも探せませんでした。"},
    {"The port of cluster {0} is unknown. No rule can be compared with it, so no rule to or from "
     "the cluster counts.",
     "クラスター {0} のポートが不明です。比較できないため、クラスターとの間のルールはどれも"
     "有効とみなせません。"},
    {"The instances of cluster {0} are unknown. Whether all are available was not checked.",
     "クラスター {0} のインスタンスが不明です。すべて使用可能かは確認できませんでした。"},
    {"Instance {0} is not in the snapshot, or has no status. If it is not available, RDS refuses.",
     "インスタンス {0} がスナップショットにないか、状態がありません。使用可能でなければ RDS は"
     "接続を設定しません。"},
    {"The groups of function {0} are not in the snapshot. It was taken to have none.",
     "関数 {0} のグループがスナップショットにありません。グループなしとして扱いました。"},
    {"The VPC of function {0} is unknown. If it is not the cluster's, RDS refuses.",
     "関数 {0} の VPC が不明です。クラスターの VPC でなければ RDS は接続を設定しません。"},
    {"The VPC of proxy {0} is unknown. If it is not the cluster's, RDS refuses.",
     "プロキシ {0} の VPC が不明です。クラスターの VPC でなければ RDS は接続を設定しません。"},
    {"The groups of proxy {0} are not in the snapshot. It was taken to have none.",
     "プロキシ {0} のグループがスナップショットにありません。グループなしとして扱いました。"},
    {"The engine behind the proxy {0} is unknown, and with it the proxy's port. No rule can be "
     "compared with it.",
     "プロキシ {0} のエンジンが不明なため、ポートも不明です。ルールと比較できません。"},
    {"The targets of proxy {0} are unknown. Whether it serves this cluster was not checked.",
     "プロキシ {0} のターゲットが不明です。このクラスターのプロキシかは確認できませんでした。"},
    {"The health of the proxy's target {0} is unknown. It was taken as not AVAILABLE.",
     "プロキシのターゲット {0} の TargetHealth が不明です。AVAILABLE でないものとして"
     "扱いました。"},
}};

}  // namespace connectsim::texts
