using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.HousingFund.Persistence;

/// <summary>
/// Brings rows of the first version along: cooperations and tenders get the dossier that they would have had, and a loan
/// paid out owes what it was for. Officers and rates that were not kept then stay unknown.
/// </summary>
internal static class CarryOver
{
    internal static void CarryOverFirstVersion(this MigrationBuilder migration)
    {
        migration.Sql(
            """
            UPDATE projects SET dossier = jsonb_build_object(
                'ProjectId', id, 'State', 1, 'SignedOn', valid_from, 'LastVisitOn', NULL, 'Buildings', buildings, 'Inquiry', NULL, 'DecidedOn', NULL, 'SignalsOpen', '[]'::jsonb)
            WHERE state = 3;
            """);
        migration.Sql("UPDATE loans SET balance_fen = amount_fen WHERE state = 2;");
        migration.Sql(
            """
            UPDATE tenders t SET stage = 3, dossier = jsonb_build_object(
                'Id', t.id,
                'Stage', 3,
                'Plan', jsonb_build_object('AmountFen', t.amount_fen, 'Months', t.months),
                'Planned', jsonb_build_object('By', '', 'On', '0001-01-01'),
                'Notice', jsonb_build_object(
                    'Issuer', '', 'FundsInPlaceBy', (t.bids_until + 1)::text, 'Eligibility', '', 'Registration', '',
                    'RegistrationEndsAt', t.bids_until::text || 'T23:59:59+08:00', 'OpensAt', (t.bids_until + 1)::text || 'T00:00:00+08:00',
                    'Place', '', 'DocumentsFrom', '', 'PublishedAt', '0001-01-02T00:00:00+08:00'),
                'Judges', '[]'::jsonb,
                'JudgesAppointedAt', NULL,
                'Bids', (SELECT coalesce(jsonb_agg(jsonb_build_object('BidId', b.id, 'Seal', encode(b.sealed_offer, 'hex'), 'ReceivedAt', '0001-01-02T00:00:00+08:00')), '[]'::jsonb)
                         FROM bids b WHERE b.tender_id = t.id),
                'Opened', '[]'::jsonb,
                'Award', '[]'::jsonb,
                'Failed', '[]'::jsonb,
                'AwardedOn', NULL);
            """);
    }
}
