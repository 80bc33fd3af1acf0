# Harvests a repository with HTTP::OAI, as other people's harvesters do: one line a record, and the moment from which to ask next time.
# perl harvest.pl BASE-URL PREFIX [FROM] [SET]
use strict;
use warnings;
use HTTP::OAI;

my ( $base, $prefix, $from, $set ) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new( baseURL => $base );
my $identity  = $harvester->Identify;
die $identity->message . "\n" if $identity->is_error;
my %asked = ( metadataPrefix => $prefix );
$asked{from} = $from if $from;
$asked{set}  = $set  if $set;
my $answer = $harvester->ListRecords(
	%asked,
	onRecord => sub {
		my $record = shift;
		my $length = $record->metadata ? length $record->metadata->dom->toString : 0;
		print join( "\t", $record->identifier, $record->datestamp, $record->header->status || 'there', $length ), "\n";
	}
);
die $answer->code . ' ' . $answer->message . "\n" if $answer->is_error;
my ($error) = $answer->errors;
die $error->code . "\n" if $error && $error->code ne 'noRecordsMatch';
print "next\t", $answer->responseDate, "\n";
